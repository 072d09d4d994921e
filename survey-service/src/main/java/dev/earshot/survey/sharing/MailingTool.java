package dev.earshot.survey.sharing;

import java.util.List;

/**
 * How a mailing tool writes its own reference to a recipient into a link.
 *
 * @param tag what it replaces; the reference is escaped for an address where the tool can do that
 * @param signing how it signs the reference with {@code KEY}, in its own language; empty where it cannot
 */
record MailingTool(String name, String tag, String signing) {
    static final List<MailingTool> ALL = List.of(
            new MailingTool("Braze", "{{${user_id} | url_param_escape}}", "{{${user_id} | hmac_sha256_hex: 'KEY'}}"),
            new MailingTool("Customer.io", "{{customer.id | url_encode}}", "{{customer.id | hmac_sha256: 'KEY'}}"),
            new MailingTool("Mailchimp", "*|UNIQID|*", ""),
            new MailingTool("Salesforce Marketing Cloud", "%%_subscriberkey%%", ""),
            new MailingTool("Klaviyo", "{{ person.KlaviyoID }}", ""),
            new MailingTool("HubSpot", "{{ contact.hs_object_id }}", ""),
            new MailingTool("Your own program", "{{external_id}}", "{{hmac_sha256_hex(KEY, external_id)}}"));

    public boolean signs() {
        return !signing.isEmpty();
    }

    /** The end of a link for this tool, with a signature where the tool can make one. */
    public String link(String url, String key) {
        String person = url + (url.contains("?") ? "&u=" : "?u=") + tag;
        return signs() ? person + "&g=" + signing.replace("KEY", key) : person;
    }
}
