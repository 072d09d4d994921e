package dev.earshot.survey.importing;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Which rows may look like another row of their file: four bytes per row, so that large files need little memory. */
final class Repeats {
    private final int[] hashes;

    private Repeats(int[] hashes) {
        this.hashes = hashes;
    }

    /** All that the mapped cells of a row say. */
    static String identity(CsvRow row, Layout layout) {
        return layout.mapping().used().stream()
                .map(column -> String.valueOf(layout.cell(row, column)))
                .collect(Collectors.joining("\u001f"));
    }

    /** False only for rows that are certainly single. */
    boolean mayRepeat(String identity) {
        return Arrays.binarySearch(hashes, identity.hashCode()) >= 0;
    }

    /** Gathers the rows of a file. */
    static final class Gathering {
        private int[] hashes = new int[1024];
        private int size;

        void add(String identity) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
            }
            hashes[size++] = identity.hashCode();
        }

        Repeats done() {
            Arrays.sort(hashes, 0, size);
            int kept = 0;
            int[] repeated = new int[16];
            for (int i = 1; i < size; i++) {
                boolean again = hashes[i] == hashes[i - 1];
                if (again && (kept == 0 || repeated[kept - 1] != hashes[i])) {
                    if (kept == repeated.length) {
                        repeated = Arrays.copyOf(repeated, kept * 2);
                    }
                    repeated[kept++] = hashes[i];
                }
            }
            return new Repeats(Arrays.copyOf(repeated, kept));
        }
    }
}
