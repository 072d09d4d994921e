package dev.earshot.common.paging;

import dev.earshot.common.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Binds the cursors that the API gives out to their list and its filters, so that none can be used elsewhere to skip what
 * was never seen, and adds {@code Link: <...>; rel="next"} to every page that has a follower.
 */
class NextPage {
    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";
    private static final int MARK = 9;

    @ConfigProperty(name = "earshot.url")
    String origin;

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        String sent = address.getQueryParameters().getFirst(CURSOR);
        if (sent == null || sent.isBlank() || !address.getPath().startsWith("/api/")) {
            return;
        }
        int end = sent.lastIndexOf(Cursor.MARK);
        if (end < 0) {
            throw Cursor.refusal();
        }
        if (!bound(sent.substring(0, end), address).equals(sent)) {
            throw Problem.badRequest(
                            CURSOR,
                            "This cursor belongs to another list, or to other filters.",
                            "Go on with the filters you began with, or begin anew without a cursor.")
                    .toException();
        }
    }

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof PageOf<?> page && page.next() != null) {
            UriInfo address = request.getUriInfo();
            String cursor = bound(page.next(), address);
            response.setEntity(new PageOf<>(page.items(), cursor));
            String next = UriBuilder.fromUri(origin)
                    .path(address.getRequestUri().getPath())
                    .replaceQuery(address.getRequestUri().getRawQuery())
                    .replaceQueryParam(CURSOR, cursor)
                    .build()
                    .toString();
            response.getHeaders().add("Link", "<" + next + ">; rel=\"next\"");
        }
    }

    /** The cursor with a mark of the list and the filters; the limit may change from page to page. */
    private static String bound(String cursor, UriInfo address) {
        String filters = address.getQueryParameters().entrySet().stream()
                .filter(filter ->
                        !filter.getKey().equals(CURSOR) && !filter.getKey().equals(LIMIT))
                .map(filter -> filter.getKey() + "="
                        + filter.getValue().stream().sorted().toList())
                .sorted()
                .collect(Collectors.joining("\n"));
        return cursor + Cursor.MARK + mark(address.getPath() + "\n" + filters + "\n" + cursor);
    }

    private static String mark(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, MARK));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
