package dev.earshot.survey.sharing;

import java.util.List;

/**
 * What buttons lead to, as it stands in a snippet.
 *
 * @param start of an address, up to where its query goes on
 * @param placeholders in it, which a mailing tool finds only as they are, in HTML too
 */
record Link(String start, List<String> placeholders) {
    Link {
        placeholders = List.copyOf(placeholders);
    }

    String with(String query) {
        return start + query;
    }

    /** An address that begins with it, between the double quotes of an attribute. */
    String inHtml(String address) {
        String html = escaped(address);
        for (String placeholder : placeholders) {
            html = html.replace(escaped(placeholder), placeholder);
        }
        return html;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
