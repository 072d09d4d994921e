package dev.earshot.survey.trust;

import java.util.regex.Pattern;

/**
 * Robots that open links for previews and for security, by the names they give themselves. Many more pretend to be
 * browsers: the other rules are for them.
 */
final class PreviewAgents {
    private static final Pattern NAMES = Pattern.compile(
            "(?<!cu)bot\\b|(?<!cu)bot/|crawler|spider|preview|scanner|unfurl|prefetch|facebookexternalhit|facebookcatalog|^whatsapp/"
                    + "|skypeuripreview|embedly|iframely|barracuda|proofpoint|mimecast|safelinks|urldefense|symantec"
                    + "|fortiguard|sophos|trendmicro|zscaler|cloudmark|phishtank|urlscan|virustotal|vkshare"
                    + "|google-read-aloud|mediapartners|microsoft office|ms-office",
            Pattern.CASE_INSENSITIVE);

    private PreviewAgents() {}

    static boolean include(String agent) {
        return NAMES.matcher(agent).find();
    }
}
