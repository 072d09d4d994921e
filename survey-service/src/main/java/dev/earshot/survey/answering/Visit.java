package dev.earshot.survey.answering;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who comes to a link, as far as the request tells. No record: the request itself is given to fields only. */
public class Visit {
    /** Where browsers write that they fetch a page before, or without, anybody asking for it. */
    private static final List<String> AHEAD = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    @RestQuery
    @Nullable
    String lang;

    @RestQuery
    @Nullable
    String more;

    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
    @Nullable
    String accepted;

    @RestHeader(HttpHeaders.USER_AGENT)
    @Nullable
    String agent;

    @Context
    @Nullable
    HttpServerRequest request;

    private Optional<Frame> frame = Optional.empty();

    /** The same within a page of a website. */
    Visit within(Frame surrounding) {
        frame = Optional.of(surrounding);
        return this;
    }

    /** Speaks the language of the address, or else of the link, or else of the browser. */
    Reader reader(Optional<String> ofLink) {
        Reader reader = Reader.of(lang, ofLink, accepted);
        return frame.map(reader::within).orElse(reader);
    }

    /** The page whose link that people do not see was followed; who says that it only fetches ahead follows nothing. */
    Optional<String> followedFrom() {
        return Optional.ofNullable(more).filter(page -> !isAhead());
    }

    private boolean isAhead() {
        return request != null
                && (request.method().equals(HttpMethod.HEAD)
                        || AHEAD.stream()
                                .map(request::getHeader)
                                .anyMatch(purpose -> purpose != null && purpose.contains("pre")));
    }

    /** What the sender calls itself. */
    String agent() {
        return agent == null ? "" : agent;
    }

    /**
     * Of the browser, as the proxy in front says. A proxy that says what is no address, such as {@code unknown}, is taken
     * for the browser itself: its visitors share a neighbourhood, and no answer is lost.
     */
    String address() {
        return Stream.ofNullable(request)
                .flatMap(one -> Stream.of(one.remoteAddress(), one.connection().remoteAddress()))
                .map(SocketAddress::hostAddress)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
