package dev.earshot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the pages' scripts spare people, in a real Chromium. */
@ExtendWith(RunningProduct.class)
class ScriptsIT {
    private static final int MEGA = 1_000_000;

    private static Product product;
    private static Survey survey;

    @BeforeAll
    static void survey(Product running) {
        Browsing.required();
        product = running;
        survey = Survey.published(product.api(), "scripts-nps", "nps", "delivery");
    }

    @Test
    void a_file_that_is_too_large_is_said_at_its_field_and_nothing_typed_is_lost() {
        try (Browsing staff = Browsing.withScripts()) {
            Page page = open(staff, "/surveys/" + survey.key() + "/look");
            page.locator("#text").fill("Our shop");
            page.setInputFiles("#logo", new FilePayload("logo.png", "image/png", new byte[3 * MEGA]));
            assertThat(page.locator("#logo-size").innerText()).contains("Choose one of at most 1 MB.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the look"))
                    .click();
            assertThat(page.locator("#logo:focus").getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(page.locator("#text").inputValue()).isEqualTo("Our shop");
            page.setInputFiles("#logo", new FilePayload("logo.png", "image/png", new byte[3]));
            assertThat(page.locator("#logo-size").isVisible()).isFalse();
            assertThat(staff.errors()).isEmpty();
        }
    }

    @Test
    void a_colour_can_be_picked_as_well_as_written() {
        try (Browsing staff = Browsing.withScripts()) {
            Page page = open(staff, "/surveys/" + survey.key() + "/look");
            page.locator("input[type=color]").fill("#7c2d12");
            assertThat(page.locator("#accent").inputValue()).isEqualTo("#7c2d12");
            page.locator("#accent").fill("#0f766e");
            assertThat(page.locator("input[type=color]").inputValue()).isEqualTo("#0f766e");
        }
    }

    @Test
    void the_e_mail_is_copied_as_it_looks_for_tools_that_take_no_source() {
        try (Browsing staff = Browsing.withScripts()) {
            Page page = open(staff, "/surveys/" + survey.key() + "/share");
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy as it looks"))
                    .click();
            page.getByText("Copied").waitFor();
            Object copied = page.evaluate("""
                    async () => {
                      const [item] = await navigator.clipboard.read();
                      const text = async (type) => (await item.getType(type)).text();
                      return `${await text('text/html')} and ${await text('text/plain')}`;
                    }""");
            assertThat(String.valueOf(copied)).contains("<table", "/s/" + survey.key() + "?s=9", " and ");
            assertThat(staff.errors()).isEmpty();
        }
    }

    @Test
    void a_comment_that_is_too_long_is_told_and_not_cut() {
        try (Browsing person = Browsing.withScripts()) {
            Page page = person.open(survey.invite(Map.of("language", "en")) + "?s=9");
            Locator comment = page.locator("textarea");
            comment.fill("x".repeat(9_500));
            assertThat(page.locator("#length").innerText()).isEqualTo("9,500 / 10,000");
            comment.fill("x".repeat(10_020));
            assertThat(page.locator("#told").innerText()).contains("at most 10,000 characters");
            page.waitForTimeout(Browsing.READING_MILLIS);
            page.locator("form > button").click();
            assertThat(comment.inputValue()).hasSize(10_020);
            comment.fill("x".repeat(10_000));
            page.locator("form > button").click();
            page.locator("svg.done").waitFor();
            assertThat(person.errors()).isEmpty();
        }
    }

    private static Page open(Browsing staff, String path) {
        Page page = staff.open(product.url() + "/login");
        page.getByLabel("Name").fill(product.login());
        page.getByLabel("Password").fill(product.password());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        return staff.open(product.url() + path);
    }
}
