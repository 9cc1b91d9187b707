package io.vigil.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A headless Chromium of the machine, looking at one page. */
record Browser(Playwright playwright, Page page) implements AutoCloseable {
    private static final int PATIENCE_MS = 20_000;

    static Browser open(String url, Credentials.Admin admin) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Page page = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")))
                .newPage(new com.microsoft.playwright.Browser.NewPageOptions()
                        .setHttpCredentials(admin.username(), admin.password())
                        .setViewportSize(1280, 900));
        page.navigate(url);
        return new Browser(playwright, page);
    }

    /** One that brings no password. */
    static Browser stranger(String url) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Page page = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))
                .newPage(new com.microsoft.playwright.Browser.NewPageOptions().setViewportSize(1280, 900));
        page.navigate(url);
        return new Browser(playwright, page);
    }

    private static Path chromium() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(path -> path.toFile().canExecute())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium found: install it (./vigil test says how)"));
    }

    void awaitText(String selector, String text) {
        assertThat(page.locator(selector))
                .containsText(
                        text,
                        new LocatorAssertions.ContainsTextOptions()
                                .setIgnoreCase(true)
                                .setTimeout(PATIENCE_MS));
    }

    void awaitVisible(String selector) {
        assertThat(page.locator(selector).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    void awaitPictureToMove(String selector) {
        Locator picture = page.locator(selector);
        picture.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
        byte[] first = picture.screenshot();
        Awaitility.await("the picture moves")
                .atMost(Duration.ofMillis(PATIENCE_MS))
                .until(() -> !Arrays.equals(first, picture.screenshot()));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
