package dev.earshot.survey.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds one kind of what points at a person. */
sealed interface Rule permits Rule.Matching, Rule.Checked, Rule.Behind, Rule.Unless, SpokenMail, NationalPhones {
    int MOST_BEFORE = 60;
    Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** What stands in its place. */
    String kind();

    /** Where it stands in a text as people read it. */
    List<Span> in(String text);

    /** The last words before a place, without their accents. */
    static String wordsBefore(String text, int place) {
        String words = text.substring(Math.max(0, place - MOST_BEFORE), place);
        return ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
    }

    default String applied(String text, Lookalike seen) {
        List<Span> found = in(seen.text()).stream()
                .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
                .map(seen::original)
                .toList();
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (Span span : found) {
            if (span.start() >= from) {
                kept.append(text, from, span.start()).append(kind());
                from = span.end();
            }
        }
        return kept.append(text, from, text.length()).toString();
    }

    /** Whatever has the form. */
    record Matching(String kind, Pattern pattern) implements Rule {
        Matching(String kind, String pattern) {
            this(kind, Pattern.compile(pattern));
        }

        @Override
        public List<Span> in(String text) {
            Matcher matcher = pattern.matcher(text);
            List<Span> found = new ArrayList<>();
            while (matcher.find()) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
            return found;
        }
    }

    /** What has the form and passes a check. */
    record Checked(String kind, Pattern pattern, Predicate<String> check) implements Rule {
        Checked(String kind, String pattern, Predicate<String> check) {
            this(kind, Pattern.compile(pattern), check);
        }

        /** Words and numbers around it may look as if they belonged to it, so every beginning and every end is tried. */
        @Override
        public List<Span> in(String text) {
            Matcher matcher = pattern.matcher(text);
            List<Span> found = new ArrayList<>();
            int from = 0;
            while (from <= text.length() && matcher.find(from)) {
                int end = longest(matcher.group());
                if (end > 0) {
                    found.add(new Span(matcher.start(), matcher.start() + end));
                }
                from = matcher.start() + Math.max(end, 1);
            }
            return found;
        }

        /** Where the longest beginning that checks ends; 0 where none does. */
        private int longest(String whole) {
            for (int end = whole.length(); end > 0; end--) {
                if (isBoundary(whole, end) && check.test(whole.substring(0, end))) {
                    return end;
                }
            }
            return 0;
        }

        private static boolean isBoundary(String found, int end) {
            return end == found.length()
                    || (!Character.isLetterOrDigit(found.charAt(end))
                            && Character.isLetterOrDigit(found.charAt(end - 1)));
        }
    }

    /** What another rule finds, but not behind certain words. */
    record Unless(Rule rule, Predicate<String> words) implements Rule {
        @Override
        public String kind() {
            return rule.kind();
        }

        @Override
        public List<Span> in(String text) {
            return rule.in(text).stream()
                    .filter(span -> !words.test(wordsBefore(text, span.start())))
                    .toList();
        }
    }

    /** What has the form and stands behind certain words. */
    record Behind(String kind, Pattern pattern, Predicate<String> words) implements Rule {
        Behind(String kind, String pattern, Predicate<String> words) {
            this(kind, Pattern.compile(pattern), words);
        }

        @Override
        public List<Span> in(String text) {
            return new Matching(kind, pattern)
                    .in(text).stream()
                            .filter(span -> words.test(wordsBefore(text, span.start())))
                            .toList();
        }
    }
}
