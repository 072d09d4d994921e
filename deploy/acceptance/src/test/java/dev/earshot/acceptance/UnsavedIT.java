package dev.earshot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody loses what they typed into a survey's page without having been asked. */
@ExtendWith(RunningProduct.class)
class UnsavedIT {
    private static Product product;
    private static Survey survey;

    @BeforeAll
    static void survey(Product running) {
        Browsing.required();
        product = running;
        survey = Survey.published(product.api(), "unsaved-nps", "nps", "delivery");
    }

    @Test
    void who_leaves_in_another_way_than_by_saving_is_asked_and_may_stay() {
        try (Browsing staff = Browsing.withScripts()) {
            List<String> asked = new ArrayList<>();
            Page page = open(staff);
            page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            page.getByLabel("Question", new Page.GetByLabelOptions().setExact(true))
                    .fill("Typed and not saved?");
            assertThat(page.getByText("Something below is not saved yet.").isVisible())
                    .isTrue();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Whom it asks"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Duplicate"))
                    .click();
            assertThat(asked).containsExactly("beforeunload", "beforeunload");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("French"))
                    .click();
            page.waitForURL("**lang=fr&done=saved");
            assertThat(asked).hasSize(2);
            assertThat(staff.errors()).isEmpty();
        }
        assertThat(product.api().get("/api/v1/surveys/" + survey.key()).body()).contains("Typed and not saved?");
    }

    @Test
    void who_typed_nothing_leaves_unasked() {
        try (Browsing staff = Browsing.withScripts()) {
            List<Dialog> asked = new ArrayList<>();
            Page page = open(staff);
            page.onDialog(asked::add);
            page.getByLabel("Thanks", new Page.GetByLabelOptions().setExact(true))
                    .press("ArrowRight");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Whom it asks"))
                    .click();
            page.waitForURL("**/contacts");
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void what_was_typed_until_the_session_ended_is_saved_after_logging_in_in_another_tab() {
        try (Browsing staff = Browsing.withScripts()) {
            Page page = open(staff);
            page.getByLabel("Thanks", new Page.GetByLabelOptions().setExact(true))
                    .fill("Typed for half an hour.");
            page.context().clearCookies();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Save").setExact(true))
                    .first()
                    .click();
            assertThat(page.getByText("nothing was saved yet").isVisible()).isTrue();
            Page login = page.waitForPopup(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log in in a new tab"))
                            .click());
            logIn(login);
            page.reload();
            page.waitForURL("**done=saved");
        }
        assertThat(product.api().get("/api/v1/surveys/" + survey.key()).body()).contains("Typed for half an hour.");
    }

    private static void logIn(Page page) {
        page.getByLabel("Name").fill(product.login());
        page.getByLabel("Password").fill(product.password());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        page.waitForURL(product.url() + "/");
    }

    private static Page open(Browsing staff) {
        logIn(staff.open(product.url() + "/login"));
        return staff.open(product.url() + "/surveys/" + survey.key());
    }
}
