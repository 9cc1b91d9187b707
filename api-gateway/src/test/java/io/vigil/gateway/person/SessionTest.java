package io.vigil.gateway.person;

import static io.vigil.gateway.access.EntryFixture.password;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.access.EntryFixture;
import io.vigil.gateway.access.EntryFixture.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionTest {
    private static final String ALL = "{'everything': true}";

    @RegisterExtension
    private static final EntryFixture entry = new EntryFixture();

    /** Each test from an address that nobody failed from. */
    @BeforeEach
    void forgetFailures() {
        entry.run("delete from login_failures");
    }

    @Test
    void shouldLetSomebodyInUntilTheyLogOut() {
        // Given
        entry.person("ada", "operator", ALL);

        // When
        Answer login = entry.login(" ADA", password("ada"));

        // Then
        assertThat(login.status()).isEqualTo(200);
        assertThat(login.header("Set-Cookie"))
                .startsWith("vigil-session=")
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/")
                .doesNotContain("Domain");
        assertThat(login.header("Cache-Control")).isEqualTo("no-store");
        String cookie = login.cookie().orElseThrow();
        Answer me = session(cookie);
        assertThat(me.json().get("name").asString()).isEqualTo("ada");
        assertThat(me.json().get("kind").asString()).isEqualTo("person");
        assertThat(me.json().get("roles").toString()).isEqualTo("[\"operator\"]");
        assertThat(me.json().get("endsAt").asString())
                .isEqualTo(entry.now().plus(Duration.ofHours(8)).toString());

        // When
        Answer out = entry.call("DELETE", "/api/v1/session", null, "Cookie", cookie);

        // Then
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(session(cookie).status()).isEqualTo(401);
    }

    @Test
    void shouldSayThatThereIsNoIssuerAsItSaysEverythingElse() {
        Answer nowhere = entry.call("GET", "/api/v1/session/issuer", null);
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(nowhere.json().get("detail").asString()).isEqualTo("there is nothing at this address");
    }

    @Test
    void shouldKeepNothingThatASessionCouldBeStolenWithFromTheDatabase() {
        entry.person("kept", "viewer", ALL);
        String secret = entry.cookie("kept").split("=", 2)[1];
        assertThat(secret).hasSize(43);
        assertThat(entry.text("select string_agg(s::text, ' ') from sessions s"))
                .doesNotContain(secret);
    }

    @Test
    void shouldLetTheSettingsAdminInUnderItsOwnName() {
        Answer login = entry.login("admin", "configured password");
        assertThat(login.json().get("kind").asString()).isEqualTo("configured");
        assertThat(session(login.cookie().orElseThrow()).json().get("roles").toString())
                .isEqualTo("[\"admin\"]");
    }

    @Test
    void shouldAnswerAlikeAndAfterTheSameTimeWhetherTheNameIsUnknownTheAccountClosedOrThePasswordWrong() {
        // Given
        entry.person("open", "viewer", ALL);
        long closed = entry.person("closed", "viewer", ALL);
        entry.admin("PUT", "/api/v1/people/" + closed, "{'active': false}");
        entry.login("open", "warming up");

        // When
        List<Answer> answers = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        for (String name : List.of("open", "nobody", "closed", "admin")) {
            long began = System.nanoTime();
            answers.add(entry.login(name, name.equals("closed") ? password("closed") : "not the password"));
            times.add(System.nanoTime() - began);
        }

        // Then
        assertThat(answers).extracting(Answer::status).containsOnly(401);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(times).allSatisfy(time -> assertThat(time).isGreaterThan(times.get(0) / 3));
    }

    @Test
    void shouldMakeWhoGuessesWaitAndTheRightPasswordToo() {
        // Given
        entry.person("guessed", "viewer", ALL);
        for (int i = 0; i < 5; i++) {
            assertThat(entry.login("guessed", "wrong " + i).status()).isEqualTo(401);
        }

        // When
        Answer sixth = entry.login("guessed", password("guessed"));

        // Then
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.header("Retry-After")).isEqualTo("1");

        // When
        entry.pass(Duration.ofSeconds(1));
        entry.login("guessed", "wrong again");
        Answer eighth = entry.login("guessed", password("guessed"));

        // Then
        assertThat(eighth.header("Retry-After")).as("twice as long").isEqualTo("2");

        // When
        entry.pass(Duration.ofSeconds(2));

        // Then
        assertThat(entry.login("guessed", password("guessed")).status()).isEqualTo(200);
        assertThat(entry.login("guessed", "wrong").status()).as("begins anew").isEqualTo(401);
        assertThat(entry.login("guessed", "wrong").status()).isEqualTo(401);
    }

    @Test
    void shouldTellOfNamesThatAreNotThereWhatItTellsOfOthers() {
        for (int i = 0; i < 5; i++) {
            assertThat(entry.login("made up", "wrong " + i).status()).isEqualTo(401);
        }
        assertThat(entry.login("made up", "wrong").status()).isEqualTo(429);
        assertThat(entry.login("someone else", "wrong").status())
                .as("others are let try")
                .isEqualTo(401);
    }

    @Test
    void shouldGainNobodyAnythingToGuessAtManyDoorsAtOnce() {
        entry.person("hammered", "viewer", ALL);
        long tried = java.util.stream.IntStream.range(0, 40)
                .parallel()
                .filter(i -> entry.login("hammered", "wrong " + i).status() == 401)
                .count();
        assertThat(tried).isLessThanOrEqualTo(5);
    }

    @Test
    void shouldSlowDownWhoGuessesTheSettingsAdminByBasicToo() {
        String[] wrong = {"Authorization", EntryFixture.basic("admin", "wrong")};
        for (int i = 0; i < 5; i++) {
            assertThat(entry.call("GET", "/api/v1/session", null, wrong).status())
                    .isEqualTo(401);
        }
        assertThat(entry.admin("GET", "/api/v1/session", null).status()).isEqualTo(429);
        entry.pass(Duration.ofSeconds(2));
        assertThat(entry.admin("GET", "/api/v1/session", null).status()).isEqualTo(200);
    }

    @Test
    void shouldEndASessionThatIsNotUsedAndOneThatIsOldAndNoOther() {
        // Given
        entry.person("idle", "viewer", ALL);
        String used = entry.cookie("idle");
        String unused = entry.cookie("idle");

        // When
        for (int i = 0; i < 15; i++) {
            entry.pass(Duration.ofMinutes(29));
            assertThat(session(used).status()).isEqualTo(200);
        }

        // Then
        assertThat(session(unused).status()).isEqualTo(401);

        // When
        entry.pass(Duration.ofMinutes(29));
        assertThat(session(used).status()).isEqualTo(200);
        entry.pass(Duration.ofMinutes(29));

        // Then
        assertThat(session(used).status()).as("eight hours old").isEqualTo(401);
    }

    @Test
    void shouldEndEverySessionWithAnotherPassword() {
        // Given
        long id = entry.person("changing", "viewer", ALL);
        String one = entry.cookie("changing");
        String other = entry.cookie("changing");

        // When: by oneself
        Answer changed = entry.call(
                "PUT",
                "/api/v1/session/password",
                "{'current': '%s', 'password': 'another long one'}".formatted(password("changing")),
                "Cookie",
                one,
                "Origin",
                entry.origin());

        // Then
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(session(one).status()).isEqualTo(401);
        assertThat(session(other).status()).isEqualTo(401);
        String present = changed.cookie().orElseThrow();
        assertThat(session(present).status()).isEqualTo(200);

        // When: by an admin
        entry.admin("PUT", "/api/v1/people/" + id + "/password", "{'password': 'yet another long one'}");

        // Then
        assertThat(session(present).status()).isEqualTo(401);
        assertThat(entry.login("changing", "yet another long one").status()).isEqualTo(200);
    }

    @Test
    void shouldTakeANewPasswordOnlyFromWhoKnowsThePresentOne() {
        entry.person("careless", "viewer", ALL);
        String cookie = entry.cookie("careless");
        Answer refused = entry.call(
                "PUT",
                "/api/v1/session/password",
                "{'current': 'guessed', 'password': 'another long one'}",
                "Cookie",
                cookie,
                "Origin",
                entry.origin());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asString()).isEqualTo("current");
        assertThat(session(cookie).status()).isEqualTo(200);
    }

    @Test
    void shouldEndTheSessionsOfWhoIsDisabledOrRemovedAndTakeRolesAtOnce() {
        // Given
        long id = entry.person("leaving", "operator", ALL);
        String cookie = entry.cookie("leaving");

        // When
        entry.admin("PUT", "/api/v1/people/" + id, "{'roles': ['viewer']}");

        // Then
        assertThat(session(cookie).json().get("roles").toString()).isEqualTo("[\"viewer\"]");

        // When
        entry.admin("PUT", "/api/v1/people/" + id, "{'active': false}");

        // Then
        assertThat(session(cookie).status()).isEqualTo(401);

        // When
        entry.admin("PUT", "/api/v1/people/" + id, "{'active': true}");
        String again = entry.cookie("leaving");
        entry.admin("DELETE", "/api/v1/people/" + id, null);

        // Then
        assertThat(session(again).status()).isEqualTo(401);
    }

    @Test
    void shouldShowSomebodyTheCamerasOfTheirSitesAndNoOthers() {
        // Given
        long site = entry.site("North");
        long theirs = entry.camera("north door", site);
        long others = entry.camera("south door", null);
        entry.person("north", "viewer", "{'sites': [%d]}".formatted(site));
        String cookie = entry.cookie("north");

        // Then
        assertThat(camera(theirs, cookie).status()).isEqualTo(200);
        Answer hidden = camera(others, cookie);
        Answer missing = camera(4_711, cookie);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body().replace(Long.toString(others), "?"))
                .isEqualTo(missing.body().replace("4711", "?"));

        // When
        entry.run("update camera_network set site_id = " + site + " where camera_id = " + others);

        // Then
        assertThat(camera(others, cookie).status()).isEqualTo(200);
    }

    @Test
    void shouldNotLetOtherPagesUseTheCookie() {
        // Given
        entry.person("clicking", "operator", ALL);
        String cookie = entry.cookie("clicking");

        // Then
        assertThat(change(cookie).status()).as("says nothing").isEqualTo(403);
        assertThat(change(cookie, "Origin", "http://evil.example").status()).isEqualTo(403);
        assertThat(change(cookie, "Origin", "null").status()).isEqualTo(403);
        assertThat(change(cookie, "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
        assertThat(change(cookie, "Origin", entry.origin()).status()).isEqualTo(200);
        assertThat(change(cookie, "Sec-Fetch-Site", "same-origin").status()).isEqualTo(200);
        assertThat(entry.call(
                                "POST",
                                "/api/v1/session",
                                "{'name': 'clicking', 'password': '" + password("clicking") + "'}",
                                "Origin",
                                "http://evil.example")
                        .status())
                .as("nor log anybody in")
                .isEqualTo(403);
    }

    @Test
    void shouldNotHaveTheBrowserAskForAPasswordWhereAPageAsks() {
        Answer page = entry.call("GET", "/api/v1/session", null, "Sec-Fetch-Mode", "cors");
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.response().headers().allValues("WWW-Authenticate"))
                .allSatisfy(way -> assertThat(way.toLowerCase(Locale.ROOT)).startsWith("bearer"));
    }

    private static Answer change(String cookie, String... headers) {
        List<String> all = new ArrayList<>(List.of("Cookie", cookie));
        all.addAll(List.of(headers));
        return entry.call("PUT", "/api/v1/cameras/1", "{}", all.toArray(String[]::new));
    }

    private static Answer camera(long id, String cookie) {
        return entry.call("GET", "/api/v1/cameras/" + id, null, "Cookie", cookie);
    }

    private static Answer session(String cookie) {
        return entry.call("GET", "/api/v1/session", null, "Cookie", cookie);
    }
}
