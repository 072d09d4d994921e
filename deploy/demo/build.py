"""Builds the demo's CSV files from the public data sets: python3 build.py DATA_DIR

DATA_DIR holds one folder per set, each with a dev.csv (see README.md). The result depends on nothing else:
the same input gives the same bytes. Texts and scores are copied as they are; what we add is the touchpoint
(touchpoints.py) and, where the source has none, the date.
"""

import csv
import datetime
import hashlib
import pathlib
import re
import sys

import touchpoints

NEWEST = datetime.date(2026, 6, 30)
DAYS = 180
COLUMNS = ["id", "collectedAt", "score", "comment", "language", "touchpoint", "brand"]
HERE = pathlib.Path(__file__).parent

# A signature, a title with a name, a telephone number or an address: such a row is left out.
PERSON = re.compile(
    r"@\w+\.\w|\[email\]|\b\d{2}(?:[ .]?\d{2}){4}\b|(?:M\.?|Mr|Mme|Mlle|Monsieur|Madame|MR|MME) [A-Z][a-zA-Z]"
    r"|(?:[A-Z][a-zà-ÿ]+|\b[A-Z]\.?)[ -][A-Z][a-zà-ÿ]{2,}(?:-[A-Z][a-zà-ÿ]+)?\W*$")
COARSE = re.compile(r"\b(?:fuck\w*|shit\w*|porn\w*|bitch\w*|cunt|dick|vomit\w*|sex\w*|ass|asshole)\b", re.I)


def draw(key, below):
    """A number in [0, below) that depends on the key alone."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big") % below


def sample(rows, size):
    """The rows whose keys draw lowest, in the order of the source: a seeded sample that no sorting can bias."""
    chosen = {row["id"] for row in sorted(rows, key=lambda row: draw("sample " + row["id"], 1 << 60))[:size]}
    return [row for row in rows if row["id"] in chosen]


def moment(key, day):
    """A time between 07:00 and 21:59 UTC on that day of the window."""
    minute = 7 * 60 + draw("minute " + key, 15 * 60)
    date = NEWEST - datetime.timedelta(days=DAYS - 1 - day)
    return f"{date}T{minute // 60:02}:{minute % 60:02}:{draw('second ' + key, 60):02}Z"


def in_source_order(rows):
    """Spreads the rows evenly over the window, in their order."""
    return [moment(row["id"], position * DAYS // len(rows)) for position, row in enumerate(rows)]


def without_order(rows):
    """Spreads the rows over the window by their keys."""
    return [moment(row["id"], draw("day " + row["id"], DAYS)) for row in rows]


def read(data, folder):
    with open(data / folder / "dev.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row.setdefault("id", row.get("sentence_id"))
    return rows


def distinct(rows):
    return list({row["text"]: row for row in reversed(rows)}.values())[::-1]


def write(name, dated):
    rows = [
        [f"{name}:{row['id']}", when, row.get("score", ""), row["text"], row["language"], row["touchpoint"], row["brand"]]
        for row, when in dated
    ]
    with open(HERE / "data" / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(sorted(rows, key=lambda row: row[1]))
    print(f"{name}: {len(rows)}")


def mark(row, language, brand, touchpoint, score=""):
    return row | {"language": language, "brand": brand, "touchpoint": touchpoint, "score": score}


def garden_centre(data):
    rows = sorted(read(data, "nps_fr_retail"), key=lambda row: int(row["id"].removeprefix("fr")))
    rows = [
        mark(row, "fr", "garden centre", touchpoints.french(row["text"]), row["nps_score"].replace("NA", ""))
        for row in rows if not PERSON.search(row["text"])
    ]
    write("garden-centre", zip(rows, in_source_order(rows)))


def fashion(data):
    rows = [row for row in read(data, "clothing_reviews") if len(row["text"]) <= 350]
    rows = [mark(row, "en", "fashion", touchpoints.english(row["text"], "product_use"), row["rating"]) for row in rows]
    write("fashion", zip(rows, without_order(rows)))


def electronics_and_yelp(data):
    rows = [row for row in distinct(read(data, "uci_sentences")) if not COARSE.search(row["text"])]
    for name, domain in ("electronics", "amazon"), ("restaurant-reviews", "yelp"):
        brand = "electronics" if domain == "amazon" else "restaurant"
        chosen = [
            mark(row, "en", brand, touchpoints.english(row["text"], "product_use"))
            for row in rows if row["domain"] == domain
        ]
        write(name, zip(chosen, without_order(chosen)))


def restaurant(data):
    rows = [row for row in distinct(read(data, "absa_mams")) if len(row["text"]) <= 180 and not COARSE.search(row["text"])]
    rows = [mark(row, "en", "restaurant", touchpoints.english(row["text"], "product_use")) for row in sample(rows, 550)]
    write("restaurant", zip(rows, without_order(rows)))


def bank_questions(data):
    by_intent = {}
    for row in read(data, "banking77"):
        by_intent.setdefault(row["intent"], []).append(row)
    rows = [row for group in by_intent.values() for row in sample(group, 9)]
    rows = [mark(row, "en", "bank", touchpoints.bank_question(row["intent"])) for row in rows]
    write("bank-questions", zip(rows, without_order(rows)))


def bank_complaints(data):
    readable = [
        row for row in distinct(read(data, "cfpb_complaints"))
        if len(row["text"]) <= 600 and len(re.findall("X{2,}", row["text"])) <= 3
    ]
    rows = sorted(sample(readable, 160), key=lambda row: (row["date"], row["id"]))
    rows = [mark(row, "en", "bank", touchpoints.complaint(row["issue"])) for row in rows]
    write("bank-complaints", zip(rows, in_source_order(rows)))


def main(data):
    (HERE / "data").mkdir(exist_ok=True)
    for build in (garden_centre, fashion, electronics_and_yelp, restaurant, bank_questions, bank_complaints):
        build(data)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
