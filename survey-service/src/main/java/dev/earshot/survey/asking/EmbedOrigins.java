package dev.earshot.survey.asking;

import dev.earshot.survey.field.Field;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The websites whose pages may show a survey in a frame, as origins such as {@code https://shop.example}. */
public record EmbedOrigins(List<String> origins) {
    public static final EmbedOrigins NONE = new EmbedOrigins(List.of());

    private static final int MOST = 20;
    private static final int LONGEST = 150;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern PORT = Pattern.compile(":([0-9]+)$");

    /** What may stand in a content security policy: nothing in here ends a directive or begins another. */
    private static final Pattern HTTPS =
            Pattern.compile("https://(?=.{1,140}$)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[1-9][0-9]{0,4})?");

    /** Of the machine in front of the person, where there are seldom certificates: for trying out. */
    private static final Pattern LOCAL = Pattern.compile("http://(?:localhost|127\\.0\\.0\\.1)(?::[1-9][0-9]{0,4})?");

    public EmbedOrigins {
        origins = List.copyOf(origins);
        if (!origins.stream().allMatch(EmbedOrigins::isOrigin)) {
            throw new IllegalArgumentException("not origins: " + origins);
        }
    }

    /** What a caller sent, each one once, in the order of the list. */
    static EmbedOrigins of(Field field, List<@Nullable String> sent) {
        if (sent.size() > MOST) {
            throw field.refused("There are " + sent.size() + " origins.", "Use at most " + MOST + ".");
        }
        return new EmbedOrigins(
                sent.stream().map(each -> origin(field, each)).distinct().toList());
    }

    static EmbedOrigins stored(String text) {
        return new EmbedOrigins(
                Arrays.stream(text.split(" ")).filter(each -> !each.isEmpty()).toList());
    }

    String text() {
        return String.join(" ", origins);
    }

    private static String origin(Field field, @Nullable String sent) {
        String text =
                field.optionalText(sent, LONGEST).map(field::line).orElse("").toLowerCase(Locale.ROOT);
        String origin = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        if (isOrigin(origin)) {
            return withPort(field, origin);
        }
        throw field.refused(
                "`" + text + "` is not the origin of a website.",
                suggestion(text)
                        .map(meant -> "Use " + meant + ": scheme, host and port only.")
                        .orElse("Use origins such as https://shop.example, each host by itself, without a path and"
                                + " without *. http is taken for localhost only."));
    }

    private static String withPort(Field field, String origin) {
        Matcher port = PORT.matcher(origin);
        if (port.find() && Integer.parseInt(port.group(1)) > HIGHEST_PORT) {
            throw field.refused("`" + origin + "` has no port that there is.", "Use one up to " + HIGHEST_PORT + ".");
        }
        return origin;
    }

    /** What was probably meant. */
    private static Optional<String> suggestion(String text) {
        try {
            URI uri = new URI(text.contains("://") ? text : "https://" + text);
            if (uri.getHost() == null || uri.getPort() > HIGHEST_PORT) {
                return Optional.empty();
            }
            String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
            String scheme = isOrigin("http://" + uri.getHost()) ? "http://" : "https://";
            return Optional.of(scheme + uri.getHost() + port).filter(EmbedOrigins::isOrigin);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean isOrigin(String text) {
        return (HTTPS.matcher(text).matches() && !text.contains(".."))
                || LOCAL.matcher(text).matches();
    }
}
