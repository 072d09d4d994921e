package dev.earshot.survey.answering;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A language by its tag, and what it calls itself. */
record Language(String tag, String name) {
    private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();

    /** Of a survey's wording, so that there are few. */
    static Language of(String tag) {
        return KNOWN.computeIfAbsent(tag, Language::named);
    }

    private static Language named(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayName(locale);
        return new Language(tag, name.substring(0, 1).toUpperCase(locale) + name.substring(1));
    }
}
