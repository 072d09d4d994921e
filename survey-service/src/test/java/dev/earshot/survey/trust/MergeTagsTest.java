package dev.earshot.survey.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTagsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{external_id}}",
                "{{ contact.EMAIL | default: '' }}",
                "{{{Recipient.Id}}}",
                "id-{{lead.Id}}-x",
                "*|UNIQID|*",
                "%%_subscriberkey%%",
                "<%= user.id %>",
                "<% user %>",
                "${user_id}",
                "#{id}",
                "%{id}",
                "$!{lead.id}",
                "{!Contact.Id}",
                "{$email}",
                "[[email]]",
                "[%email%]",
                "%EMAIL%",
                "%ID1%",
                "%Customer ID%",
                "%CUSTOMER_ID|DEFAULT%",
                "[EMAIL1]",
                "[FIRST NAME]",
                "[contact:email]",
                "{email1}",
                "{Email Address}",
                "{ contact.EMAIL }",
                "$email$",
                "@EMAIL@",
                "-email-",
                "~~eloqua..type--emailfield~~",
                "<span class=eloquaemail>EmailAddress1</span>",
                "##email##",
                "<<email>>",
                "«email»",
                "{\u200b{id}\u200b}",
                "｛｛id｝｝",
                "undefined",
                "null",
                "None",
                "#N/A",
                "[object Object]",
                "(null)"
            })
    void what_a_tool_has_left_is_seen(String value) {
        assertThat(MergeTags.areIn(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17",
                "ada@example.org",
                "ada+news@example.org",
                "@ada",
                "ada%40example.org",
                "100%",
                "$100",
                "5-17-2026",
                "-17-",
                "order_1042/7 & 8",
                "{3f2504e0-4f89-11d3-9a0c-0305e82c3301}",
                "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
                "nullah",
                "Zoë O'Neil",
                "客户-17",
                "a|b",
                "ORD#17",
                "x<y"
            })
    void what_is_a_reference_stays_one(String value) {
        assertThat(MergeTags.areIn(value)).isFalse();
    }
}
