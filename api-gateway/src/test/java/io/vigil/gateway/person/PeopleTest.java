package io.vigil.gateway.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.access.EntryFixture;
import io.vigil.gateway.access.EntryFixture.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
    private static final String ALL = "{'everything': true}";

    @RegisterExtension
    private static final EntryFixture entry = new EntryFixture();

    @Test
    void shouldAddShowChangeAndRemoveSomebodyAndNeverTellWhatTheirPasswordCouldBeFoundOutBy() {
        // Given
        long site = entry.site("Yard");
        long camera = entry.camera("door", null);
        String scope = "{'sites': [%d], 'cameras': [%d]}".formatted(site, camera);

        // When
        Answer added = entry.admin(
                "POST",
                "/api/v1/people",
                "{'name': ' Ada ', 'password': 'correct horse battery', 'roles': ['viewer', 'operator'], 'scope': %s}"
                        .formatted(scope));

        // Then
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().get("name").asString()).isEqualTo("ada");
        assertThat(added.json().get("roles").toString()).isEqualTo("[\"viewer\",\"operator\"]");
        assertThat(added.json().get("scope").toString())
                .isEqualTo("{\"everything\":false,\"sites\":[" + site + "],\"cameras\":[" + camera + "]}");
        String place = added.header("Location");
        String hash = entry.text("select password_hash from people where name = 'ada'");
        assertThat(hash).startsWith("{pbkdf2-sha512-210000}").doesNotContain("horse");
        assertThat(entry.admin("GET", place, null).body() + entry.admin("GET", "/api/v1/people", null))
                .contains("\"ada\"")
                .doesNotContain("hash")
                .doesNotContain("pbkdf2");

        // When
        Answer changed = entry.admin("PUT", place, "{'active': false}");

        // Then
        assertThat(changed.json().get("active").asBoolean()).isFalse();
        assertThat(changed.json().get("roles").size()).as("left out, so kept").isEqualTo(2);

        // When
        Answer removed = entry.admin("DELETE", place, null);

        // Then
        assertThat(removed.status()).isEqualTo(204);
        assertThat(entry.admin("GET", place, null).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|{'name': '', 'password': 'correct horse battery', 'roles': ['viewer'], 'scope': {}}",
                "name|{'name': 'a b', 'password': 'correct horse battery', 'roles': ['viewer'], 'scope': {}}",
                "name|{'name': 'аda', 'password': 'correct horse battery', 'roles': ['viewer'], 'scope': {}}",
                "password|{'name': 'bob', 'password': 'short', 'roles': ['viewer'], 'scope': {}}",
                "password|{'name': 'bob', 'roles': ['viewer'], 'scope': {}}",
                "password|{'name': 'bob', 'password': 'aaaaaaaaaaaabb', 'roles': ['viewer'], 'scope': {}}",
                "password|{'name': 'bob', 'password': '1234567890123', 'roles': ['viewer'], 'scope': {}}",
                "password|{'name': 'bob', 'password': 'i am bob and this', 'roles': ['viewer'], 'scope': {}}",
                "roles|{'name': 'bob', 'password': 'correct horse battery', 'roles': [], 'scope': {}}",
                "roles|{'name': 'bob', 'password': 'correct horse battery', 'scope': {}}",
                "roles|{'name': 'bob', 'password': 'correct horse battery', 'roles': ['root'], 'scope': {}}",
                "roles|{'name': 'bob', 'password': 'correct horse battery', 'roles': [null], 'scope': {}}",
                "scope|{'name': 'bob', 'password': 'correct horse battery', 'roles': ['viewer']}",
                "scope|{'name': 'bob', 'password': 'correct horse battery', 'roles': ['viewer'], 'scope': {'sites': [999]}}",
                "scope|{'name': 'bob', 'password': 'correct horse battery', 'roles': ['viewer'], 'scope': {'cameras': [999]}}",
                "scope|{'name': 'bob', 'password': 'correct horse battery', 'roles': ['viewer'], 'scope': {'everything': true, 'sites': [1]}}"
            })
    void shouldNameTheFieldThatIsWrong(String field, String request) {
        Answer refused = entry.admin("POST", "/api/v1/people", request);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().get("field").asString()).isEqualTo(field);
    }

    @Test
    void shouldTakeEachNameOnceAndNeverThatOfTheSettingsAdmin() {
        entry.person("twice", "viewer", ALL);
        String again = "{'name': '%s', 'password': 'correct horse battery', 'roles': ['viewer'], 'scope': {}}";
        assertThat(entry.admin("POST", "/api/v1/people", again.formatted("TWICE"))
                        .status())
                .isEqualTo(409);
        assertThat(entry.admin("POST", "/api/v1/people", again.formatted("Admin"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void shouldNotLoseItsLastAdmin() {
        // Given
        long first = entry.person("first", "admin", ALL);
        entry.person("disabled", "viewer", ALL);
        String place = "/api/v1/people/" + first;

        // Then
        assertThat(entry.admin("DELETE", place, null).status()).isEqualTo(409);
        assertThat(entry.admin("PUT", place, "{'active': false}").status()).isEqualTo(409);
        assertThat(entry.admin("PUT", place, "{'roles': ['operator']}").status())
                .isEqualTo(409);
        assertThat(entry.admin("PUT", place, "{'scope': {'sites': []}}").status())
                .isEqualTo(409);

        // When
        long second = entry.person("second", "admin", ALL);

        // Then
        assertThat(entry.admin("DELETE", place, null).status()).isEqualTo(204);
        assertThat(entry.admin("DELETE", "/api/v1/people/" + second, null).status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "viewing|viewer|{'everything': true}",
                "operating|operator|{'everything': true}",
                "analysing|analyst|{'everything': true}",
                "narrow|admin|{'sites': []}"
            })
    void shouldKeepPeopleFromAllButAdminsOfEverything(String name, String role, String scope) {
        entry.person(name, role, scope);
        String cookie = entry.cookie(name);
        assertThat(entry.call("GET", "/api/v1/people", null, "Cookie", cookie).status())
                .isEqualTo(403);
        String more = "{'name': 'more', 'password': 'correct horse battery', 'roles': ['admin'], 'scope': {}}";
        assertThat(entry.call("POST", "/api/v1/people", more, "Cookie", cookie, "Origin", entry.origin())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldPutOnRecordWhoDidWhatToWhomByTheirIds() {
        long id = entry.person("recorded", "viewer", ALL);
        entry.admin("PUT", "/api/v1/people/" + id, "{'roles': ['operator'], 'scope': {}}");
        entry.admin("PUT", "/api/v1/people/" + id + "/password", "{'password': 'correct horse battery'}");
        assertThat(entry.login("recorded", "correct horse battery").status()).isEqualTo(200);
        entry.admin("DELETE", "/api/v1/people/" + id, null);
        assertThat(entry.told())
                .containsSubsequence(
                        "account/admin person.added person/" + id,
                        "account/admin person.changed person/" + id + " [roles, scope]",
                        "account/admin password.changed person/" + id,
                        "person/" + id + " session.opened session",
                        "account/admin person.removed person/" + id)
                .noneMatch(line -> line.contains("recorded"));
    }

    @Test
    void shouldAskAStrangerToLogIn() {
        assertThat(entry.call("GET", "/api/v1/people", null).status()).isEqualTo(401);
    }
}
