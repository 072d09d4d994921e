package dev.earshot.survey.inviting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One invitation, or a list of them in {@code items}. */
@Schema(name = "NewInvitation")
record InvitationRequest(
        @Schema(examples = "delivery-nps") @Nullable String survey,

        @Schema(
                description =
                        "Your own reference to the person; kept as a keyed hash, in clear only where the deployment is set to.")
        @Nullable
        String respondent,

        @JsonProperty("external_id")
        @Schema(description = "Another name of `respondent`, as in lists of mailings.")
        @Nullable
        String externalId,

        @Schema(description = "Of the survey's journey, where it is not the survey's own.", examples = "store")
        @Nullable
        String touchpoint,

        @Schema(description = "Your own reference to the order, call or ticket.", examples = "order-1042") @Nullable
        String interaction,

        @Schema(description = "Language of the page; without it the browser's.", examples = "fr") @Nullable
        String language,

        @Schema(
                description = "What the link is sent by; the response rate is told by it.",
                enumeration = {"email", "sms", "whatsapp", "chat", "phone", "print", "in_app", "other"})
        @Nullable
        String channel,

        @Schema(description = "Segments, at most 20; skip rules may speak of them.") @Nullable
        Map<String, @Nullable String> attributes,

        @Schema(description = "Without it 30 days from now.") @Nullable
        Instant expiresAt,

        @Schema(description = "Up to 500 invitations instead of one.") @Nullable
        List<InvitationRequest> items) {

    /** A list, and nothing beside it. */
    static InvitationRequest of(List<InvitationRequest> items) {
        return new InvitationRequest(null, null, null, null, null, null, null, null, null, items);
    }

    /** The same to another survey. */
    InvitationRequest to(@Nullable String other) {
        return new InvitationRequest(
                other,
                respondent,
                externalId,
                touchpoint,
                interaction,
                language,
                channel,
                attributes,
                expiresAt,
                items);
    }
}
