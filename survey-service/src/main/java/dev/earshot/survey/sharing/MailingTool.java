package dev.earshot.survey.sharing;

import dev.earshot.survey.field.Field;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a mailing tool writes into a message what it knows of a recipient.
 *
 * @param url what it replaces by a column {@code url} of its list
 * @param tag what it replaces by its own reference to the recipient, escaped for an address where the tool can do that
 * @param signature how it signs the reference with {@code KEY}, in its own language; empty where it cannot
 */
record MailingTool(String key, String name, String url, String tag, String signature) {
    private static final MailingTool OWN = new MailingTool(
            "own", "Your own program", "{{url}}", "{{external_id}}", "{{hmac_sha256_hex(KEY, external_id)}}");

    static final List<MailingTool> ALL = List.of(
            new MailingTool(
                    "braze",
                    "Braze",
                    "{{custom_attribute.${url}}}",
                    "{{${user_id} | url_param_escape}}",
                    "{{${user_id} | hmac_sha256_hex: 'KEY'}}"),
            new MailingTool(
                    "customer-io",
                    "Customer.io",
                    "{{customer.url}}",
                    "{{customer.id | url_encode}}",
                    "{{customer.id | hmac_sha256: 'KEY'}}"),
            new MailingTool("mailchimp", "Mailchimp", "*|URL|*", "*|UNIQID|*", ""),
            new MailingTool("salesforce", "Salesforce Marketing Cloud", "%%url%%", "%%_subscriberkey%%", ""),
            new MailingTool("klaviyo", "Klaviyo", "{{ person|lookup:'url' }}", "{{ person.KlaviyoID }}", ""),
            new MailingTool("hubspot", "HubSpot", "{{ contact.url }}", "{{ contact.hs_object_id }}", ""),
            OWN);

    /** The one of this key; without a key, a program of one's own. */
    static MailingTool named(@Nullable String key) {
        return key == null
                ? OWN
                : ALL.stream()
                        .filter(tool -> tool.key.equals(key))
                        .findFirst()
                        .orElseThrow(() -> new Field("tool")
                                .refused(
                                        "This is not a mailing tool that we know.",
                                        "Use one of: "
                                                + ALL.stream()
                                                        .map(MailingTool::key)
                                                        .collect(Collectors.joining(", ")) + "."));
    }

    public boolean signs() {
        return !signature.isEmpty();
    }

    /** An open link for this tool, with a signature where the tool can make one. */
    public String link(String open, String signingKey) {
        String person = open + "?u=" + tag;
        return signs() ? person + "&g=" + signing(signingKey) : person;
    }

    /** What it replaces in such a link. */
    List<String> placeholders(String signingKey) {
        return signs() ? List.of(tag, signing(signingKey)) : List.of(tag);
    }

    private String signing(String signingKey) {
        return signature.replace("KEY", signingKey);
    }
}
