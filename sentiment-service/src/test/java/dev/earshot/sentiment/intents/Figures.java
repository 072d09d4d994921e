package dev.earshot.sentiment.intents;

import java.util.List;

/** How well one topic is heard. */
record Figures(int right, int wrong, int missed) {
    static Figures of(Topic topic, List<SampleSentence> sentences, Intents intents) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (SampleSentence sentence : sentences) {
            boolean said = sentence.topics().contains(topic);
            boolean heard = sentence.heardBy(intents).contains(topic);
            right += said && heard ? 1 : 0;
            wrong += !said && heard ? 1 : 0;
            missed += said && !heard ? 1 : 0;
        }
        return new Figures(right, wrong, missed);
    }

    int said() {
        return right + missed;
    }

    double precision() {
        return (double) right / (right + wrong);
    }

    double recall() {
        return (double) right / said();
    }
}
