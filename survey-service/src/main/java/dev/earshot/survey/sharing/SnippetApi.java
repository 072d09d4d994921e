package dev.earshot.survey.sharing;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.survey.field.Field;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Snippets by API. */
@Path("/api/v1/surveys/{key}/snippets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
@RunOnVirtualThread
class SnippetApi {
    private final Snippets snippets;

    SnippetApi(Snippets snippets) {
        this.snippets = snippets;
    }

    @GET
    @RolesAllowed({Scope.READ, Scope.MANAGE})
    @Operation(
            summary = "What to paste into e-mails and chats",
            description =
                    "Of the published version, in `lang` or its default language. A score in a link is only"
                            + " preselected: following the link stores nothing. With `test=true` for trying out: no answer counts.")
    public PageOf<Snippet> all(
            @RestPath String key,
            @RestQuery @Nullable String lang,
            @RestQuery @Parameter(description = "true or false") @Nullable String test) {
        return new PageOf<>(snippets.of(key, lang, new Field("test").truth(test)), null);
    }
}
