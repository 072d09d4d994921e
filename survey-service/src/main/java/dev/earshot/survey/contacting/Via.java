package dev.earshot.survey.contacting;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.earshot.survey.csv.PlainName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a personal link is sent by, as far as its maker says. */
public enum Via {
    EMAIL("email mail emailaddress courriel correo correoelectronico"),
    SMS("sms text textmessage textnachricht kurznachricht texto"),
    WHATSAPP("whatsapp wa"),
    CHAT("chat livechat webchat messenger"),
    PHONE("phone telephone call telefon anruf appel telefono llamada telefoon telefone chamada"),
    PRINT("print letter post brief papier paper lettre courrier carta"),
    IN_APP("inapp app"),
    OTHER("other sonstige sonstiges andere anderes autre otro anders overig outro");

    private final String names;

    Via(String names) {
        this.names = names;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of them, for people to choose from. */
    public static String all() {
        return Arrays.stream(values()).map(Via::toString).collect(Collectors.joining(", "));
    }

    /** However people write it, in English, French, German, Spanish, Dutch and Portuguese. */
    public static Optional<Via> called(String word) {
        String plain = PlainName.of(word);
        return Arrays.stream(values())
                .filter(via -> List.of(via.names.split(" ")).contains(plain))
                .findFirst();
    }

    /** As it is stored. */
    public static Optional<Via> stored(@Nullable String word) {
        return Arrays.stream(values())
                .filter(via -> via.toString().equals(word))
                .findFirst();
    }
}
