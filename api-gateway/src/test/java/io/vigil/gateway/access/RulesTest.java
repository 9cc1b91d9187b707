package io.vigil.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.access.Need.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;

class RulesTest {

    /** What nobody listed is closed to all but admins; that somebody forgot to list it should be noticed here all the same. */
    @Test
    void shouldListEveryPathThatIsServed() {
        List<String> served = new ArrayList<>();
        List<String> forgotten = new ArrayList<>();
        for (RequestMappingInfo mapping : Mappings.all()) {
            for (String pattern : mapping.getPatternsCondition().getPatterns().stream()
                    .map(Object::toString)
                    .toList()) {
                for (HttpMethod method : methods(mapping)) {
                    served.add(method + " " + pattern);
                    if (Rules.of(method, path(pattern)).isEmpty()) {
                        forgotten.add(method + " " + pattern);
                    }
                }
            }
        }
        assertThat(served).contains("GET /live/{camera}", "PUT /api/v1/cameras/{id}/zones");
        assertThat(forgotten).as("served, but not in Rules").isEmpty();
    }

    @Test
    void shouldKnowTheCameraInEveryPathThatNamesOne() {
        for (RequestMappingInfo mapping : Mappings.all()) {
            for (Object pattern : mapping.getPatternsCondition().getPatterns()) {
                if (pattern.toString().startsWith("/api/v1/cameras/{")) {
                    PathContainer path = path(pattern.toString());
                    for (HttpMethod method : methods(mapping)) {
                        assertThat(Rules.of(method, path).flatMap(rule -> rule.camera(path)))
                                .as(method + " " + pattern)
                                .contains("1");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/cameras,VIEWER",
        "HEAD,/api/v1/cameras,VIEWER",
        "PUT,/api/v1/cameras/1/zones,OPERATOR",
        "GET,/ws/events,VIEWER",
        "GET,/nobody/listed/this,ADMIN",
        "PATCH,/api/v1/cameras,ADMIN",
        "GET,/api/v1/cameras/,ADMIN",
        "GET,/api/v1/cameras/1/zones/..,ADMIN"
    })
    void shouldAskForTheRoleOfTheFirstLineThatFitsAndElseForAnAdmin(String method, String path, Role role) {
        assertThat(need(method, path))
                .isInstanceOfSatisfying(
                        Holder.class, holder -> assertThat(holder.role()).isEqualTo(role));
    }

    @Test
    void shouldLetNobodyWithoutANameAndNobodyOfNarrowScopeThroughToWhatNobodyListed() {
        Holder unlisted = (Holder) need("GET", "/new");
        Set<Role> admin = Set.of(Role.ADMIN);
        assertThat(unlisted.isMet(new Caller("1", "ada", Caller.Kind.PERSON, admin, Scope.EVERYTHING)))
                .isTrue();
        assertThat(unlisted.isMet(new Caller("1", "loopback", Caller.Kind.LOOPBACK, admin, Scope.EVERYTHING)))
                .isFalse();
        assertThat(unlisted.isMet(new Caller("1", "bob", Caller.Kind.PERSON, admin, Scope.ofCameras(1L))))
                .isFalse();
    }

    private static Need need(String method, String path) {
        return Rules.need(HttpMethod.valueOf(method), PathContainer.parsePath(path));
    }

    private static PathContainer path(String pattern) {
        return PathContainer.parsePath(pattern.replaceAll("/\\*\\*$", "/any")
                .replaceAll("\\{[^}]+}", "1")
                .replace("*", "any"));
    }

    private static List<HttpMethod> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return (methods.isEmpty() ? Set.of(RequestMethod.values()) : methods)
                .stream().map(RequestMethod::asHttpMethod).toList();
    }
}
