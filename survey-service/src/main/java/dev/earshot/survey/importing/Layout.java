package dev.earshot.survey.importing;

import dev.earshot.survey.csv.CsvRow;
import dev.earshot.survey.csv.CsvText;
import dev.earshot.survey.field.Field;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A header together with the mapping that fits it: where in a row each meaning stands. */
record Layout(List<String> header, Mapping mapping) {
    /** Refuses, as a problem, a header in which a mapped column is missing. */
    static Layout of(List<String> cells, Mapping wanted) {
        List<String> header = ColumnNames.of(cells);
        Field field = new Field("map");
        Mapping mapping = wanted.completed(header).identified(header);
        for (String column : mapping.used()) {
            if (!header.contains(column)) {
                boolean several = header.stream().map(ColumnNames::said).anyMatch(column::equals);
                throw field.refused(
                        several
                                ? "The file has several columns `" + column + "`."
                                : "The file has no column `" + column + "`.",
                        "Its columns are: " + String.join(", ", header)
                                + "; set `delimiter` if they are not separated right.");
            }
        }
        if (!mapping.columns().containsKey(Target.SCORE) && !mapping.columns().containsKey(Target.COMMENT)) {
            throw field.refused(
                    "Neither a score nor a comment is mapped.", "Send map=score:COLUMN or map=comment:COLUMN or both.");
        }
        return new Layout(header, mapping);
    }

    /** The name of the column that means this, if one does. */
    Optional<String> column(Target target) {
        return Optional.ofNullable(mapping.columns().get(target));
    }

    /** What a row says of this, without the blanks around it. */
    Optional<String> value(CsvRow row, Target target) {
        return column(target)
                .flatMap(column -> Optional.ofNullable(cell(row, column)))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty());
    }

    /** The cell under this column; null where the row is too short. */
    @Nullable
    String cell(CsvRow row, String column) {
        int index = header.indexOf(column);
        if (index >= row.cells().size()) {
            return null;
        }
        String cell = row.cells().get(index);
        return header.contains(RefusedRows.REASON) ? CsvText.asItWas(cell) : cell;
    }
}
