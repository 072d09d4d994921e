package dev.earshot.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium, the one that is installed. */
final class Browsing implements AutoCloseable {
    /** For so long a person reads at least before sending. */
    static final int READING_MILLIS = 2_300;

    private static final int MOST_TABS = 60;

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private Browsing(boolean scripts) {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--no-first-run")));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            } else if (message.type().equals("warning")) {
                warnings.add(message.text());
            }
        });
        page.onPageError(errors::add);
    }

    static Browsing withScripts() {
        return new Browsing(true);
    }

    static Browsing withoutScripts() {
        return new Browsing(false);
    }

    /** Skips the test where no Chromium is installed, and says so; on the build server it must be there. */
    static void required() {
        if (installed().isPresent()) {
            return;
        }
        Assertions.assertNull(System.getenv("CI"), "browser tests need Chromium on the build server");
        System.err.println("SKIPPED: the browser test needs an installed Chromium or Chrome");
        Assumptions.abort("no Chromium or Chrome is installed");
    }

    Page open(String address) {
        page.navigate(address);
        return page;
    }

    /** In a tab of its own. */
    Page openBeside(String address) {
        Page tab = page.context().newPage();
        tab.navigate(address);
        return tab;
    }

    /** Presses Tab, as a person without a mouse does, until the element has the focus. */
    void tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (page.locator(selector + ":focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError(selector + " cannot be reached by keyboard");
    }

    /** Leaves the page, as who turns to another one does. */
    void leave() {
        page.navigate("about:blank");
    }

    /** What the console complained about, content security included. */
    List<String> errors() {
        return errors;
    }

    /** What the console was told for who looks into it. */
    List<String> warnings() {
        return warnings;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> installed() {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                        .map(name -> Path.of(folder, name)));
        Stream<Path> onMac = Stream.of(
                Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
        return Stream.concat(onPath, onMac).filter(Files::isExecutable).findFirst();
    }
}
