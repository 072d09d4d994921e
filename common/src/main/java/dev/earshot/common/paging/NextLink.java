package dev.earshot.common.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds {@code Link: <...>; rel="next"} to every page that has a follower. */
class NextLink {
    @ConfigProperty(name = "earshot.url")
    String origin;

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof PageOf<?> page && page.next() != null) {
            String next = UriBuilder.fromUri(origin)
                    .path(request.getUriInfo().getRequestUri().getPath())
                    .replaceQuery(request.getUriInfo().getRequestUri().getRawQuery())
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .toString();
            response.getHeaders().add("Link", "<" + next + ">; rel=\"next\"");
        }
    }
}
