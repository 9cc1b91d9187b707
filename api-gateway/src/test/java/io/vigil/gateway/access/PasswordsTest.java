package io.vigil.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class PasswordsTest {

    @Test
    void shouldKnowAPasswordAgainAndNobodysByNone() {
        Passwords passwords = new Passwords();
        String hash = await(passwords.hash("correct horse battery"));
        assertThat(hash).startsWith("{pbkdf2-sha512-210000}");
        assertThat(await(passwords.match("correct horse battery", hash))).isTrue();
        assertThat(await(passwords.match("correct horse", hash))).isFalse();
        assertThat(await(passwords.match("correct horse battery", null))).isFalse();
    }

    @Test
    void shouldKnowHashesFromBeforeTheySaidWhatTheyAre() {
        String before = new Pbkdf2PasswordEncoder("", 16, 210_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512)
                .encode("of a model instance");
        assertThat(await(new Passwords().match("of a model instance", before))).isTrue();
    }

    @Test
    void shouldSendAwayWhoWouldWaitBehindTooManyOthersAndGoOnAfterwards() {
        // Given
        Passwords passwords = new Passwords(1, 3);

        // When
        List<String> answers = await(Flux.range(0, 30)
                .flatMap(
                        i -> passwords
                                .match("guess " + i, null)
                                .map(String::valueOf)
                                .onErrorResume(NotKnown.class, e -> Mono.just("later in " + e.retryAfter())),
                        30)
                .collectList());

        // Then
        assertThat(answers)
                .contains("false")
                .filteredOn("later in PT2S"::equals)
                .hasSizeGreaterThan(20);
        assertThat(await(passwords.match("one more", null))).isFalse();
    }

    private static <T> T await(Mono<T> mono) {
        return mono.toFuture().join();
    }
}
