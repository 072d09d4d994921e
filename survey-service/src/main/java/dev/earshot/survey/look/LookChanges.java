package dev.earshot.survey.look;

import dev.earshot.survey.field.Field;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What callers of the API do to a look, whoever's it is. */
@ApplicationScoped
class LookChanges {
    static final String PICTURE =
            "PNG, JPEG, GIF or SVG, at most 1 MiB. It is shown at most 200 pixels wide and 48 high; a"
                    + " larger picture is made smaller.";

    private final Looks looks;
    private final String origin;

    LookChanges(Looks looks, @ConfigProperty(name = "earshot.url") String origin) {
        this.looks = looks;
        this.origin = origin;
    }

    LookView view(UUID owner) {
        return LookView.of(looks.of(owner), origin);
    }

    LookView coloured(UUID owner, LookView.@Nullable Change sent) {
        String accent = new Field("body").required(sent).accent();
        looks.colour(owner, Optional.ofNullable(accent).map(text -> Accent.of(new Field("accent"), text)));
        return view(owner);
    }

    LookView marked(UUID owner, @Nullable String text, byte[] picture) {
        looks.mark(owner, text, picture);
        return view(owner);
    }

    LookView unmarked(UUID owner) {
        looks.unmark(owner);
        return view(owner);
    }
}
