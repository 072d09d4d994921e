package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;

/** The scores that people could choose from, both ends included. */
record Scale(int lowest, int highest) {
    static Scale of(Metric metric) {
        return new Scale(metric.lowest(), metric.highest());
    }

    boolean covers(int score) {
        return lowest <= score && score <= highest;
    }

    @Override
    public String toString() {
        return "from " + lowest + " to " + highest;
    }
}
