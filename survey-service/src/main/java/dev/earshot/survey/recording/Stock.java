package dev.earshot.survey.recording;

/**
 * How many answers are stored; those that were given to try a survey out are in neither number.
 *
 * @param counted in the scores
 * @param quarantined kept apart from them
 */
public record Stock(long counted, long quarantined) {
    /** What a query sums up of the table {@code response} for it. */
    static final String COLUMNS = "COALESCE(SUM(counted), 0), COALESCE(SUM(quarantine IS NOT NULL), 0)";
}
