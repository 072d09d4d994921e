package dev.earshot.local.gateway;

import io.vertx.core.http.HttpMethod;
import java.util.Set;
import java.util.regex.Pattern;

/** How large a body may be: what its service takes at that address, so that no service must break off while we send. */
final class BodySize {
    private static final int KIBI = 1024;
    private static final Set<String> STREAMED = Set.of("/api/v1/imports", "/imports", "/api/v1/invitations/bulk");
    private static final Pattern MAILING = Pattern.compile("/surveys/[^/]+/mailing");
    private static final String INVITATIONS = "/api/v1/invitations";

    private static final Pattern LOGO =
            Pattern.compile("/api/v1/(?:surveys/[^/]+/)?look/logo|/settings/look|/surveys/[^/]+/look");

    private BodySize() {}

    /** Whether the body goes through while it comes; its service says how large it may be. */
    static boolean isUnlimited(HttpMethod method, PlainPath path) {
        return method.equals(HttpMethod.POST)
                && (STREAMED.contains(path.text())
                        || MAILING.matcher(path.text()).matches());
    }

    /** In bytes. */
    static int most(Backend backend, PlainPath path) {
        return KIBI
                * switch (backend) {
                    case SENTIMENT -> 2048;
                    case SURVEY -> path.text().equals(INVITATIONS) || isLogo(path.text()) ? 1024 : 128;
                    case INSIGHT -> 64;
                };
    }

    static boolean isLogo(String path) {
        return LOGO.matcher(path).matches();
    }
}
