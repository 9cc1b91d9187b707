package io.vigil.system;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Takes the README's picture of a running Vigil. Arguments: its data folder, the file to write. */
final class DashboardScreenshot {
    private DashboardScreenshot() {}

    public static void main(String[] arguments) {
        Credentials credentials = Credentials.of(Path.of(arguments[0]));
        try (Browser browser = Browser.open(credentials.baseUrl(), credentials.admin())) {
            browser.awaitPictureToMove("[data-testid^=camera-picture-] >> nth=0");
            browser.awaitVisible("[data-testid^=incident-]");
            browser.page().setViewportSize(1280, 545);
            browser.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of(arguments[1])));
        }
    }
}
