package dev.earshot.insight.theming;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the themes of a sentence, in the way that its language allows. */
@ApplicationScoped
public class Theming {
    /** The sentence model reads English; what is too short to tell is mostly English too. */
    private static final Set<String> BY_MEANING = Set.of("en", "und");

    private static final String FRENCH = "fr";

    private final Themes themes;

    Theming(Themes themes) {
        this.themes = themes;
    }

    /**
     * The themes of a sentence, at most two; none when nothing fits or the language has no way yet.
     *
     * @param language ISO 639-1 as detected, or und
     */
    public List<String> themesOf(String language, String sentence, @Nullable Embedding embedding) {
        if (language.equals(FRENCH)) {
            return themes.taxonomy().themesOfFrench(sentence);
        }
        if (embedding != null && readsMeaning(language)) {
            return themes.taxonomy().themesOf(embedding);
        }
        return List.of();
    }

    /** Whether vectors of this language mean something, so that clustering may use them. */
    public boolean readsMeaning(String language) {
        return BY_MEANING.contains(language);
    }
}
