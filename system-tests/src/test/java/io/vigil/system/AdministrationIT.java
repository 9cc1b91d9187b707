package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The page as somebody sees it who is not at this machine: by name and password, and no more than their roles allow. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdministrationIT {
    private static final String SECRET = "correct horse battery";

    private static GatewayStand vigil;
    private static CameraFarm farm;

    private Browser browser;
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        farm = CameraFarm.start();
        vigil = GatewayStand.with(Map.of());
        String portrait = add("portrait", farm.url("portrait"));
        add("locked", farm.urlWithWrongPassword());
        add("refused", "rtsp://127.0.0.1:" + RunningVigil.freePort() + "/nothing");
        add("unreachable", "rtsp://no-such-camera.invalid/stream2");
        add("garbage", "/no/such/film.mp4");
        vigil.startCapture();
        await("capture runs connection tests")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(2))
                .until(() ->
                        vigil.post("/api/v1/cameras/" + portrait + "/test", "").statusCode() == 200);
    }

    private static String add(String name, String url) {
        HttpResponse<String> answer =
                vigil.post("/api/v1/cameras", "{\"name\": \"" + name + "\", \"url\": \"" + url + "\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        return Deployment.json(answer).path("id").asText();
    }

    @AfterAll
    static void stop() {
        vigil.close();
        farm.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.stranger(vigil.credentials().baseUrl());
        page = browser.page();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @Order(1)
    void shouldShowAStrangerNothingButTheWayIn() {
        // Given
        browser.awaitVisible("[data-testid=login]");
        assertThat(page.locator("[data-testid^=camera-]").count()).isZero();

        // When
        page.getByLabel("Name").fill("admin");
        page.getByLabel("Password").fill("wrong");
        page.keyboard().press("Enter");

        // Then: it says why, and what was typed is still there
        browser.awaitVisible("[data-testid=login] [role=alert]");
        assertThat(page.getByLabel("Name").inputValue()).isEqualTo("admin");
        shot("login");

        // When
        page.getByLabel("Password").fill(vigil.credentials().admin().password());
        page.keyboard().press("Enter");

        // Then
        browser.awaitText("[data-testid=account]", "admin");
        browser.awaitText("[data-testid=summary]", "camera");
    }

    @Test
    @Order(2)
    void shouldAddASiteByKeyboardAlone() {
        // Given
        loginAsAdmin("sites");
        browser.awaitVisible("[data-testid=add-site]");

        // When
        page.getByTestId("add-site").focus();
        page.keyboard().press("Enter");
        page.keyboard().type("Harbour");
        page.keyboard().press("Tab");
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type("Europe/Nowhere");
        page.keyboard().press("Enter");

        // Then: the remedy stands at the field, the focus too, and the name is kept
        Locator zone = page.getByLabel("Time zone");
        browser.awaitVisible("input[name=timeZone][aria-invalid=true]");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("timeZone");
        assertThat(page.getByLabel("Name").inputValue()).isEqualTo("Harbour");
        shot("site-refused");

        // When
        zone.fill("Europe/Berlin");
        page.keyboard().press("Enter");

        // Then
        browser.awaitText("[data-testid=site-table]", "Harbour");
        assertThat(page.evaluate("document.activeElement.dataset.testid")).isEqualTo("add-site");
        shot("sites");
    }

    @Test
    @Order(3)
    void shouldTellTheFailuresOfAConnectionApartAndShowThePictureOfOneThatWorks() {
        loginAsAdmin("cameras");
        tested("portrait", "ok");
        assertThat(row("portrait").locator("[data-testid=tested] img").getAttribute("src"))
                .startsWith("data:image/jpeg;base64,");
        tested("refused", "refused");
        tested("locked", "unauthorised");
        tested("unreachable", "unreachable");
        tested("garbage", "unreadable");
        assertThat(page.content()).doesNotContain(CameraFarm.WRONG_PASSWORD, "rtsp://127");
        shot("cameras");

        // When: an address that is not saved
        row("portrait").getByText("Change").click();
        page.getByLabel("New address").fill("rtsp://viewer:typed-but-not-saved@no-such-camera.invalid/stream2");
        page.locator("form").getByTestId("test-connection").click();

        // Then
        browser.awaitVisible("form [data-outcome=unreachable]");
        shot("camera");
        page.setViewportSize(390, 844);
        shot("phone");
        page.getByText("Cancel").click();
        tested("portrait", "ok");
    }

    @Test
    @Order(4)
    void shouldShowEverybodyNoMoreThanTheirRolesAllow() {
        // Given
        loginAsAdmin("people");
        page.getByTestId("add-person").click();
        page.getByLabel("Name").fill("ada");
        page.getByLabel("Password").fill(SECRET);
        shot("person");
        page.getByTestId("save").click();
        browser.awaitText("[data-testid=person-table]", "ada");
        shot("people");

        // When
        page.getByTestId("logout").click();
        browser.awaitVisible("[data-testid=login]");
        login("ada", SECRET);

        // Then: a viewer sees cameras and changes nothing
        browser.awaitText("[data-testid=account]", "ada");
        browser.awaitText("[data-testid=summary]", "camera");
        assertThat(page.getByTestId("add-camera").count()).isZero();
        page.getByTestId("administration").click();
        browser.awaitVisible("[data-testid=admin-tokens]");
        assertThat(page.locator("[data-testid=admin-people], [data-testid=admin-cameras], [data-testid=admin-sites]")
                        .count())
                .isZero();

        // When: a token, shown this once
        page.getByTestId("add-token").click();
        page.getByLabel("Name").fill("wall display");
        page.getByTestId("save").click();

        // Then
        browser.awaitVisible("[data-testid=secret]");
        assertThat(page.getByLabel("Token", new Page.GetByLabelOptions().setExact(true))
                        .inputValue())
                .startsWith("vgl_");
        shot("token");
        page.getByTestId("secret-kept").click();
        browser.awaitText("[data-testid=token-table]", "wall display");
        assertThat(page.content()).doesNotContain("vgl_");
    }

    @Test
    @Order(5)
    void shouldKeepWhatWasTypedWhenTheSessionEnds() {
        // Given
        loginAsAdmin("sites");
        page.getByTestId("add-site").click();
        page.getByLabel("Name").fill("Half written");

        // When
        page.context().clearCookies();
        page.getByTestId("save").click();

        // Then
        page.getByRole(AriaRole.DIALOG).waitFor();
        shot("login-again");
        page.getByRole(AriaRole.DIALOG)
                .getByLabel("Password")
                .fill(vigil.credentials().admin().password());
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.DIALOG)
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(page.getByLabel("Name").inputValue()).isEqualTo("Half written");
        page.getByTestId("save").click();
        browser.awaitText("[data-testid=site-table]", "Half written");
    }

    @Test
    @Order(6)
    void shouldShowModelInstancesAndTheirStates() {
        loginAsAdmin("instances");
        browser.awaitText("[data-testid='model instance-table']", "active");
        shot("instances");
    }

    private void tested(String camera, String outcome) {
        row(camera).getByTestId("test-connection").click();
        browser.awaitVisible("tr:has(th:text-is('" + camera + "')) [data-outcome=" + outcome + "]");
    }

    private Locator row(String camera) {
        return page.locator("tr:has(th:text-is('" + camera + "'))");
    }

    private void loginAsAdmin(String section) {
        browser.awaitVisible("[data-testid=login]");
        login(
                vigil.credentials().admin().username(),
                vigil.credentials().admin().password());
        page.getByTestId("administration").click();
        page.getByTestId("admin-" + section).click();
    }

    private void login(String name, String password) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        page.keyboard().press("Enter");
        browser.awaitVisible("[data-testid=account]");
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "administration-" + name + ".png"))
                .setFullPage(true));
    }
}
