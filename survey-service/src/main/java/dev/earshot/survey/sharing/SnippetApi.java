package dev.earshot.survey.sharing;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
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
    /** Who may read snippets may not read the key; it is put in by who may. */
    private static final String SIGNING_KEY = "SIGNING_KEY";

    private final Asks asks;
    private final Snippets snippets;

    SnippetApi(Asks asks, Snippets snippets) {
        this.asks = asks;
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
            @RestQuery @Parameter(description = "true or false") @Nullable String test,
            @RestQuery
                    @Parameter(
                            description =
                                    "Whose link the buttons are: `everybody` for the open link, which is usual; `person` for each"
                                            + " person's own, out of the column `url` of a mailing's list; `reference` for the"
                                            + " open link with your reference to the person. The last two leave out what is the"
                                            + " same for everybody: website and QR code.")
                    @Nullable
                    String to,
            @RestQuery
                    @Parameter(
                            description =
                                    "Who writes into the links: `own`, which is usual, `braze`, `customer-io`, `mailchimp`,"
                                            + " `salesforce`, `klaviyo` or `hubspot`. Where the tool signs, `SIGNING_KEY` stands"
                                            + " for the key of `signing-key`.")
                    @Nullable
                    String tool,
            @RestQuery
                    @Parameter(
                            description =
                                    "With `to=person`, how another tool writes the column, such as `{{ contact.URL }}`.")
                    @Nullable
                    String placeholder) {
        Wish wish = new Wish(lang, test, to, tool, placeholder);
        return new PageOf<>(snippets.of(asks.ask(key, wish, SIGNING_KEY)), null);
    }
}
