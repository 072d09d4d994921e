package dev.earshot.survey.asking;

import dev.earshot.survey.field.Field;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where people may go once they have answered: the same for all of them, because sending only the happy ones to a review
 * site is forbidden there, and by law in some countries.
 */
@Schema(name = "ThanksLink")
public record ThanksLink(
        @Schema(examples = "Back to the shop") String text,
        @Schema(examples = "https://shop.example/") String url) {
    private static final int TEXT = 100;
    private static final int ADDRESS = 1000;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("([A-Za-z]+://)([^/?#:@\\\\]+)(.*)");
    private static final Set<String> SCHEMES = Set.of("https", "http");

    /** What a caller sent; empty where neither a text nor an address is. */
    static Optional<ThanksLink> of(Field field, @Nullable String sentText, @Nullable String sentUrl) {
        Field ofText = field.of("text");
        Field ofUrl = field.of("url");
        Optional<String> text = ofText.optionalText(sentText, TEXT).map(ofText::line);
        Optional<String> url = ofUrl.optionalText(sentUrl, ADDRESS).map(sent -> address(ofUrl, sent));
        if (text.isEmpty() && url.isPresent()) {
            throw ofText.refused("The link has no text.", "Say where it leads, or leave the address out as well.");
        }
        if (text.isPresent() && url.isEmpty()) {
            throw ofUrl.refused("The link has no address.", "Add one, or leave the text out as well.");
        }
        return text.map(words -> new ThanksLink(words, url.orElseThrow()));
    }

    /** With a host such as müller.example as the net knows it. */
    private static String inAscii(String sent) {
        Matcher parts = HOST.matcher(sent);
        if (!parts.matches()) {
            return sent;
        }
        try {
            return parts.group(1) + IDN.toASCII(parts.group(2)) + parts.group(3);
        } catch (IllegalArgumentException noHost) {
            return sent;
        }
    }

    private static String address(Field field, String sent) {
        try {
            URI uri = new URI(inAscii(sent));
            boolean web = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getPort() <= HIGHEST_PORT
                    && uri.getUserInfo() == null;
            if (web) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException noAddress) {
            // refused below
        }
        throw field.refused(
                "`" + field.line(sent) + "` is not the address of a web page.",
                "Write it in full, such as https://shop.example/thanks, without blanks.");
    }
}
