package dev.earshot.sentiment.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What of a sentence is read for its meaning: without addresses, handles and markup, in plain letters. */
public final class Wording {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)\\S+|[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.]{2,63}");
    private static final Pattern HANDLE = Pattern.compile("(?<!\\w)@\\w+");
    private static final Pattern TAG = Pattern.compile("#(?=\\w)");

    private Wording() {}

    /** The wording of a sentence; the sentence itself when nothing else is left of it. */
    public static String of(String sentence) {
        String plain = Normalizer.normalize(sentence, Normalizer.Form.NFKC)
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'");
        plain = ADDRESS.matcher(plain).replaceAll("");
        plain = HANDLE.matcher(plain).replaceAll("");
        plain = TAG.matcher(plain).replaceAll("").strip();
        return plain.isEmpty() ? sentence : plain;
    }
}
