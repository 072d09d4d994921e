package dev.earshot.survey.csv;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number 0 for the header, 1 for the first row below it
 * @param line where the row begins in the file, counted from 1; cells may span lines
 */
public record CsvRow(long number, long line, List<String> cells) {}
