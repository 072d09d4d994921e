package dev.earshot.sentiment.text;

import java.util.Arrays;

/** Collects prepared characters with their origins, and refuses what is repeated or endless. */
final class PreparedWriter {
    private static final int MAX_REPEATS = 3;
    private static final int MAX_WORD = 200;

    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[256];
    private int[] ends = new int[256];

    private String lastCluster = "";
    private int clusterRun;
    private int letters;
    private int wordStart;
    private String lastWord = "";
    private int wordRun;
    private char gap;

    PreparedWriter(int limit) {
        this.limit = limit;
    }

    boolean full() {
        return text.length() >= limit;
    }

    void space() {
        endWord();
        gap = gap == '\n' ? '\n' : ' ';
    }

    void newline() {
        endWord();
        gap = '\n';
    }

    void write(String cluster, int from, int to) {
        boolean digit = Character.isDigit(cluster.codePointAt(0));
        clusterRun = cluster.equals(lastCluster) && gap == 0 ? clusterRun + 1 : 1;
        lastCluster = cluster;
        letters = Character.isLetterOrDigit(cluster.codePointAt(0)) && gap == 0 ? letters + 1 : 1;
        if ((clusterRun > MAX_REPEATS && !digit) || letters > MAX_WORD) {
            return;
        }
        if (gap != 0 && !text.isEmpty()) {
            append(gap, from, from);
        }
        if (gap != 0) {
            wordStart = text.length();
            gap = 0;
        }
        for (int i = 0; i < cluster.length(); i++) {
            append(cluster.charAt(i), from, to);
        }
    }

    PreparedText finish(boolean truncated) {
        endWord();
        int length = text.length();
        return new PreparedText(text.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length), truncated);
    }

    /** A word said more than three times in a row is taken back. */
    private void endWord() {
        if (gap != 0 || wordStart == text.length()) {
            return;
        }
        String word = text.substring(wordStart);
        wordRun = word.equals(lastWord) ? wordRun + 1 : 1;
        lastWord = word;
        if (wordRun > MAX_REPEATS) {
            text.setLength(Math.max(0, wordStart - 1));
            wordStart = text.length();
        }
    }

    private void append(char character, int from, int to) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        text.append(character);
        starts[at] = from;
        ends[at] = to;
    }
}
