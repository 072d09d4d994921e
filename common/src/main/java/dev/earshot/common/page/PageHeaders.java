package dev.earshot.common.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts a strict content security policy on pages, and keeps private pages out of caches. */
public class PageHeaders {
    /** Own scripts, styles and images only; a page that is meant to be framed sets its own policy. */
    public static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @ServerResponseFilter
    public void protect(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            setIfAbsent(response, "Content-Security-Policy", POLICY);
            setIfAbsent(response, HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static void setIfAbsent(ContainerResponseContext response, String name, String value) {
        if (!response.getHeaders().containsKey(name)) {
            response.getHeaders().putSingle(name, value);
        }
    }
}
