package dev.earshot.common.access;

import java.util.List;

/** Who tries to log in, as far as tries are counted together. */
sealed interface Attempt {
    /** What the tries are counted by. */
    List<String> counted();

    /** Anybody: many tries of one name are as much a guesser's as many from one address. */
    record Stranger(String name, String address) implements Attempt {
        private static final int LONGEST_NAME = 200;

        @Override
        public List<String> counted() {
            return List.of("name " + name.substring(0, Math.min(name.length(), LONGEST_NAME)), "address " + address);
        }
    }

    /** A browser on which the person has logged in before: what others try elsewhere is not its doing. */
    record Known(String browser) implements Attempt {
        @Override
        public List<String> counted() {
            return List.of("browser " + browser);
        }
    }
}
