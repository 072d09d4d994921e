package dev.earshot.survey.importing;

import static dev.earshot.survey.importing.Target.COLLECTED_AT;
import static dev.earshot.survey.importing.Target.COMMENT;
import static dev.earshot.survey.importing.Target.INTERACTION;
import static dev.earshot.survey.importing.Target.LANGUAGE;
import static dev.earshot.survey.importing.Target.RESPONDENT;
import static dev.earshot.survey.importing.Target.SCORE;
import static dev.earshot.survey.importing.Target.SOURCE_ID;

import com.google.errorprone.annotations.Immutable;
import dev.earshot.survey.asking.Metric;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The exports of other products, told by the names of their columns; in the order in which they are looked for. Names are
 * compared without case, blanks and punctuation.
 */
enum KnownExport {
    LIMESURVEY(
            "LimeSurvey",
            "Answers without a submission date, and those of anonymous surveys (1980-01-01), have the time of the import."
                    + " Codes such as A9 are read as their numbers: look whether that is what they mean.") {
        @Override
        boolean fits(Set<String> names) {
            return LAST_PAGE.stream().anyMatch(names::contains)
                    && SUBMITTED.stream().anyMatch(names::contains)
                    && Stream.of(STARTED_IN, SEED).flatMap(List::stream).anyMatch(names::contains);
        }

        @Override
        List<Meant> meant() {
            return List.of(
                    new Meant(
                            SOURCE_ID,
                            "id",
                            "responseid",
                            "antwortid",
                            "iddelareponse",
                            "idderespuesta",
                            "antwoordid",
                            "iddaresposta"),
                    new Meant(COLLECTED_AT, SUBMITTED),
                    new Meant(LANGUAGE, STARTED_IN),
                    new Meant(RESPONDENT, "emailaddress", "email", "token", "accesscode"));
        }
    },
    FORMBRICKS("Formbricks", "") {
        @Override
        boolean fits(Set<String> names) {
            return names.contains("responseid") && names.contains("surveyid") && names.contains("finished");
        }

        @Override
        List<Meant> meant() {
            return List.of(
                    new Meant(SOURCE_ID, "responseid"),
                    new Meant(COLLECTED_AT, "timestamp"),
                    new Meant(RESPONDENT, "userid", "email"),
                    new Meant(LANGUAGE, "language"));
        }
    },
    CHATWOOT("Chatwoot", "The last line of the file names the period; it is refused as a row, and nothing is lost.") {
        @Override
        Optional<Metric> metric() {
            return Optional.of(Metric.CSAT);
        }

        @Override
        boolean fits(Set<String> names) {
            return names.contains("rating") && names.contains("linktotheconversation");
        }

        @Override
        List<Meant> meant() {
            return List.of(
                    new Meant(SCORE, "rating"),
                    new Meant(COMMENT, "feedbackcomment", "feedback"),
                    new Meant(COLLECTED_AT, "recordeddate", "recordedat"),
                    new Meant(INTERACTION, "linktotheconversation"),
                    new Meant(RESPONDENT, "contactemailaddress"));
        }
    },
    ZENDESK(
            "Zendesk",
            "Good is read as 5 and bad as 1. Tickets whose rating was only offered are counted as rows without an answer.") {
        @Override
        Optional<Metric> metric() {
            return Optional.of(Metric.CSAT);
        }

        @Override
        boolean fits(Set<String> names) {
            return Stream.of("satisfactionscore", "satisfactionrating", "ticketsatisfactionrating")
                            .anyMatch(names::contains)
                    || (names.contains("ticketid") && names.contains("score"));
        }

        @Override
        List<Meant> meant() {
            return List.of(
                    new Meant(SCORE, "satisfactionscore", "satisfactionrating", "ticketsatisfactionrating", "score"),
                    new Meant(COMMENT, "satisfactioncomment", "ticketsatisfactioncomment", "comment"),
                    new Meant(INTERACTION, "ticketid", "id"),
                    new Meant(RESPONDENT, "requesteremail", "requesterid", "requester"),
                    new Meant(COLLECTED_AT, "createdat", "updatedat", "ratedat", "solvedat"));
        }
    },
    SURVEYMONKEY("SurveyMonkey", "The second row of its header is refused as what it is.") {
        @Override
        boolean fits(Set<String> names) {
            return names.contains("respondentid") && names.contains("collectorid");
        }

        @Override
        List<Meant> meant() {
            return List.of(
                    new Meant(SOURCE_ID, "respondentid"),
                    new Meant(COLLECTED_AT, "enddate", "datemodified", "datecreated"),
                    new Meant(RESPONDENT, "emailaddress", "customdata1"));
        }
    },
    DELIGHTED("Delighted", "") {
        @Override
        boolean fits(Set<String> names) {
            return names.contains("score")
                    && names.contains("comment")
                    && Stream.of("surveytype", "permalink", "personid", "surveysource", "delightedsource")
                            .anyMatch(names::contains);
        }

        @Override
        List<Meant> meant() {
            return List.of(
                    new Meant(SCORE, "score"),
                    new Meant(COMMENT, "comment"),
                    new Meant(SOURCE_ID, "responseid", "id", "permalink"),
                    new Meant(RESPONDENT, "email", "personemail", "personid", "person"),
                    new Meant(COLLECTED_AT, "createdat", "respondedat", "responsetimestamp", "timestamp"),
                    new Meant(LANGUAGE, "locale", "language"));
        }
    };

    private static final List<String> LAST_PAGE =
            List.of("lastpage", "letzteseite", "dernierepage", "ultimapagina", "laatstepagina");
    private static final List<String> SUBMITTED = List.of(
            "submitdate",
            "datesubmitted",
            "datumabgeschickt",
            "datedesoumission",
            "fechadeenvio",
            "datumingestuurd",
            "datadeenvio");
    private static final List<String> STARTED_IN =
            List.of("startlanguage", "startsprache", "languededepart", "lenguajeinicial", "idiomainicial", "starttaal");
    private static final List<String> SEED = List.of("seed", "zufallsstartwert", "tetedeserie", "semilla", "semente");

    private final String product;
    private final String advice;

    KnownExport(String product, String advice) {
        this.product = product;
        this.advice = advice;
    }

    /** Names that a meaning has there, the likeliest first. */
    @Immutable
    @SuppressWarnings("Immutable") // the list is a copy
    record Meant(Target target, List<String> names) {
        Meant(Target target, String... names) {
            this(target, List.of(names));
        }
    }

    static Optional<KnownExport> of(List<String> header) {
        Set<String> names = header.stream()
                .flatMap(column -> new Heading(column).names().stream())
                .collect(Collectors.toSet());
        return Stream.of(values()).filter(each -> each.fits(names)).findFirst();
    }

    public String product() {
        return product;
    }

    /** What to know before it is imported; empty where there is nothing. */
    public String advice() {
        return advice;
    }

    /** What its scores measure, where that is the same for everybody. */
    Optional<Metric> metric() {
        return Optional.empty();
    }

    /** Whether a column of this name is its score. */
    boolean namesScore(String column) {
        List<String> names = new Heading(column).names();
        return meant().stream()
                .filter(meant -> meant.target() == SCORE)
                .anyMatch(meant -> meant.names().stream().anyMatch(names::contains));
    }

    /** The column that tells its answers apart, where it is not an id of their own: the ticket has one answer. */
    Optional<String> identifier(List<String> header) {
        if (meant().stream().anyMatch(meant -> meant.target() == SOURCE_ID)) {
            return Optional.empty();
        }
        return meant().stream()
                .filter(meant -> meant.target() == INTERACTION)
                .flatMap(meant -> meant.names().stream())
                .flatMap(name -> header.stream()
                        .filter(column -> new Heading(column).names().contains(name)))
                .findFirst();
    }

    abstract boolean fits(Set<String> names);

    abstract List<Meant> meant();
}
