package dev.earshot.sentiment.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * BERT's uncased WordPiece tokenizer: clean, strip accents, lower-case, split at punctuation, then the longest known
 * pieces from the left. Our own because the native tokenizer library has no build for macOS on Intel; a test holds it to
 * that library's output.
 */
final class WordPieces {
    private static final int MAX_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final long unknown;
    private final long start;
    private final long end;

    WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.unknown = id("[UNK]");
        this.start = id("[CLS]");
        this.end = id("[SEP]");
    }

    /** The pieces between [CLS] and [SEP], in all at most {@code limit}. */
    Encoded encode(String text, int limit) {
        List<Long> ids = new ArrayList<>();
        List<Encoded.Word> known = new ArrayList<>();
        ids.add(start);
        for (String word : words(text)) {
            int first = ids.size();
            addPieces(word, ids);
            if (ids.size() > limit - 1) {
                ids.subList(limit - 1, ids.size()).clear();
                break;
            }
            known.add(new Encoded.Word(word, first, ids.size()));
        }
        ids.add(end);
        return new Encoded(ids.stream().mapToLong(Long::longValue).toArray(), known);
    }

    private void addPieces(String word, List<Long> ids) {
        int before = ids.size();
        int from = 0;
        boolean known = word.codePointCount(0, word.length()) <= MAX_WORD;
        while (known && from < word.length()) {
            int to = word.length();
            Integer piece = null;
            while (piece == null && to > from) {
                piece = vocabulary.get((from == 0 ? "" : "##") + word.substring(from, to));
                to = piece == null ? word.offsetByCodePoints(to, -1) : to;
            }
            known = piece != null;
            if (piece != null) {
                ids.add(piece.longValue());
                from = to;
            }
        }
        if (!known) {
            ids.subList(before, ids.size()).clear();
            ids.add(unknown);
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        plain.codePoints().filter(WordPieces::isKept).forEach(raw -> {
            if (Character.isWhitespace(raw) || Character.isSpaceChar(raw)) {
                flush(word, words);
            } else if (isPunctuation(raw) || isIdeograph(raw)) {
                flush(word, words);
                words.add(Character.toString(raw));
            } else {
                word.append(Character.toString(raw).toLowerCase(Locale.ROOT));
            }
        });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isKept(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK -> false;
            case Character.CONTROL -> codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
            default -> codePoint != 0xFFFD;
        };
    }

    private static boolean isPunctuation(int codePoint) {
        boolean ascii = codePoint > ' ' && codePoint < 127 && !Character.isLetterOrDigit(codePoint);
        return ascii
                || switch (Character.getType(codePoint)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    /** The CJK blocks that BERT splits into single characters. */
    private static boolean isIdeograph(int codePoint) {
        return within(codePoint, 0x4E00, 0x9FFF)
                || within(codePoint, 0x3400, 0x4DBF)
                || within(codePoint, 0x20000, 0x2CEAF)
                || within(codePoint, 0xF900, 0xFAFF)
                || within(codePoint, 0x2F800, 0x2FA1F);
    }

    private static boolean within(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    private long id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return id;
    }
}
