package dev.earshot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A survey within pages of somebody else's website, in a real Chromium. */
@ExtendWith(RunningProduct.class)
class EmbedIT {
    private static final String KEY = "embedded-csat";
    private static final String LIGHT_GROUND = "rgb(255, 255, 255)";
    private static final String DARK_GROUND = "rgb(29, 31, 28)";

    /** What of the scores is beyond the edge, or too small to hit. */
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('.scale label')].map(label => [label.innerText, label.getBoundingClientRect()])
              .filter(([, box]) => box.left < 0 || box.right > document.documentElement.clientWidth || box.width < 32 || box.height < 32)
              .map(([score, box]) => `${score}: ${box.left} to ${box.right} of ${document.documentElement.clientWidth}`)
              .join(', ')""";

    private static Product product;
    private static HttpServer website;
    private static String site;
    private static volatile String body = "";

    @BeforeAll
    static void website(Product running) throws IOException {
        Browsing.required();
        product = running;
        website = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        website.createContext("/", exchange -> {
            byte[] page =
                    ("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><title>Shop</title>"
                                    + body)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .add(
                            "Content-Security-Policy",
                            "default-src 'none'; img-src data:; script-src 'unsafe-inline' " + product.url()
                                    + "; frame-src " + product.url());
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        website.start();
        site = "http://127.0.0.1:" + website.getAddress().getPort();
        assertThat(product.api()
                        .post(
                                "/api/v1/surveys",
                                Map.of(
                                        "key",
                                        KEY,
                                        "name",
                                        KEY,
                                        "metric",
                                        "csat",
                                        "touchpoint",
                                        "website",
                                        "publish",
                                        true,
                                        "embedOrigins",
                                        List.of(site)))
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    static void close() {
        if (website != null) {
            website.stop(0);
        }
    }

    @Test
    void it_is_answered_within_the_page_which_hears_of_it_and_keeps_no_cookie() {
        body = "<script>addEventListener('earshot:answered', event => heard = event.detail);"
                + " function done(detail) { called = detail.survey; }</script>"
                + script(KEY, "data-callback=\"done\" data-score=\"4\"");
        try (Browsing visitor = Browsing.withScripts()) {
            Page page = visitor.open(site + "/product");
            FrameLocator frame = page.frameLocator("iframe");
            assertThat(frame.locator("input:checked").inputValue()).isEqualTo("4");
            page.waitForFunction("document.querySelector('div').shadowRoot.querySelector('iframe').offsetHeight > 200");
            frame.locator("textarea").fill("Easy to find.");
            page.waitForTimeout(Browsing.READING_MILLIS);
            frame.locator("button").click();
            frame.locator("h1:has-text('Thank you')").waitFor();
            page.waitForFunction("window.called === '" + KEY + "'");
            assertThat(page.evaluate("heard.type + ' ' + heard.survey")).isEqualTo("answered " + KEY);
            assertThat(page.url()).isEqualTo(site + "/product");
            assertThat(page.context().cookies()).isEmpty();
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void a_popup_is_named_takes_the_focus_closes_with_esc_and_gives_the_focus_back() {
        body = "<button id=\"ask\">Tell us</button>" + script(KEY, "data-placement=\"popup\" data-open=\"#ask\"");
        try (Browsing visitor = Browsing.withScripts()) {
            Page page = visitor.open(site);
            page.waitForLoadState();
            visitor.tabTo("#ask");
            page.keyboard().press("Enter");
            page.locator("dialog[open]").waitFor();
            assertThat(page.locator("dialog").getAttribute("aria-label")).startsWith("How satisfied are you");
            assertThat(page.locator("dialog button").getAttribute("aria-label")).isEqualTo("Close");
            FrameLocator frame = page.frameLocator("iframe");
            frame.locator("input:focus").waitFor();
            page.keyboard().press("Escape");
            page.waitForFunction("document.activeElement.id === 'ask'");
            assertThat(page.locator("dialog").count()).isZero();
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void a_form_is_as_light_or_dark_as_the_page_around_it_whatever_the_browser_wishes() {
        assertThat(ground("", ColorScheme.DARK)).isEqualTo(LIGHT_GROUND);
        assertThat(ground(declared("dark"), ColorScheme.LIGHT)).isEqualTo(DARK_GROUND);
        assertThat(ground("<meta name=\"color-scheme\" content=\"light dark\">", ColorScheme.DARK))
                .isEqualTo(DARK_GROUND);
        assertThat(ground(declared("light dark"), ColorScheme.LIGHT)).isEqualTo(LIGHT_GROUND);
    }

    /** By script, for the page's policy allows no style sheet. */
    private static String declared(String schemes) {
        return "<script>document.documentElement.style.colorScheme = '" + schemes + "'</script>";
    }

    private static String ground(String declaration, ColorScheme wished) {
        body = declaration + script(KEY, "");
        try (Browsing visitor = Browsing.withScripts()) {
            Page page = visitor.open(site);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(wished));
            page.reload();
            Locator form = page.frameLocator("iframe").locator("body");
            return (String) form.evaluate("body => getComputedStyle(body).backgroundColor");
        }
    }

    @Test
    void who_closed_the_corner_is_not_asked_again_on_the_next_page() {
        body = "<input id=\"search\" autofocus>" + script(KEY, "data-placement=\"corner\"");
        try (Browsing visitor = Browsing.withScripts()) {
            Page page = visitor.open(site);
            page.locator("dialog[open]").waitFor();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
            page.locator("dialog button").click();
            page.waitForFunction("localStorage.getItem('earshot:" + KEY + "') !== null");
            page.navigate(site + "/next");
            page.waitForTimeout(2_000);
            assertThat(page.locator("dialog").count()).isZero();
            assertThat(page.context().cookies()).isEmpty();
        }
    }

    @Test
    void a_website_that_is_not_named_shows_nothing_and_works_as_ever() {
        body = "<p id=\"text\">Shoes</p><script>missing = []; addEventListener('earshot:unavailable',"
                + " event => missing.push(event.detail.survey));</script>" + script(KEY, "")
                + script("no-such-survey", "");
        String unlisted = site.replace("127.0.0.1", "localhost");
        try (Browsing visitor = Browsing.withScripts()) {
            List<String> told = visitor.warnings();
            Page page = visitor.open(unlisted);
            page.waitForFunction("() => missing.length === 2");
            assertThat(page.locator("iframe").count()).isZero();
            assertThat(told)
                    .anyMatch(text -> text.contains(unlisted + " is not among the websites that may show it")
                            && text.contains(product.url() + "/surveys/" + KEY))
                    .anyMatch(text -> text.contains("no open survey “no-such-survey”"));
            assertThat(page.locator("#text").innerText()).isEqualTo("Shoes");
        }
    }

    @ParameterizedTest
    @CsvSource({"nps, en", "nps, ar", "ces, en", "ces, ar", "csat, en", "csat, ar"})
    void every_score_can_be_reached_however_narrow_the_place(String metric, String language) {
        String key = "narrow-" + metric + "-" + language;
        assertThat(product.api()
                        .post(
                                "/api/v1/surveys",
                                Map.of(
                                        "key",
                                        key,
                                        "name",
                                        key,
                                        "metric",
                                        metric,
                                        "touchpoint",
                                        "website",
                                        "publish",
                                        true,
                                        "embedOrigins",
                                        List.of(site)))
                        .status())
                .isEqualTo(201);
        for (String placement : List.of("", "data-placement=\"popup\"", "data-placement=\"corner\"")) {
            body = script(key, placement + " data-once=\"0\" data-language=\"" + language + "\"");
            try (Browsing visitor = Browsing.withScripts()) {
                Page page = visitor.open(site);
                for (int width : List.of(276, 292, 320, 360, 414)) {
                    page.setViewportSize(width, 700);
                    Locator form = page.frameLocator("iframe").locator("main");
                    form.waitFor();
                    assertThat(form.evaluate(CUT_OFF))
                            .as(placement + " at " + width)
                            .isEqualTo("");
                }
            }
        }
    }

    private static String script(String survey, String options) {
        return "<script async src=\"" + product.url() + "/embed.js\" data-survey=\"" + survey + "\" " + options
                + "></script>";
    }
}
