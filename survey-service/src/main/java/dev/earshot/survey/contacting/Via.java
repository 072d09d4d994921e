package dev.earshot.survey.contacting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a personal link is sent by, as far as its maker says. */
public enum Via {
    EMAIL,
    SMS,
    WHATSAPP,
    CHAT,
    PHONE,
    PRINT,
    IN_APP,
    OTHER;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it is stored. */
    public static Optional<Via> stored(@Nullable String word) {
        return Arrays.stream(values())
                .filter(via -> via.toString().equals(word))
                .findFirst();
    }
}
