package dev.earshot.survey.csv;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number 0 for the header, 1 for the first row below it
 * @param line as a spreadsheet counts its rows: the header of a file is 1, a line without anything is one, and a row whose
 *     cells span lines is no more
 */
public record CsvRow(long number, long line, List<String> cells) {}
