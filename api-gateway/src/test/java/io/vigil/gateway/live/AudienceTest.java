package io.vigil.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.database.PostgresForTests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

class AudienceTest {
    private final Audience audience = new Audience(PostgresForTests.nowhere());

    @Test
    void shouldKnowACameraUntilItsLastViewerLeaves() {
        Disposable one = watch("1");
        Disposable other = watch("1");
        one.dispose();
        assertThat(audience.cameras()).containsExactly("1");
        other.dispose();
        assertThat(audience.cameras()).isEmpty();
    }

    @Test
    void shouldTellWhenACameraIsWatchedFirstAndLeftLast() {
        List<Integer> told = new ArrayList<>();
        audience.changes().subscribe(told::add);
        Disposable one = watch("1");
        Disposable other = watch("1");
        one.dispose();
        other.dispose();
        assertThat(told).containsExactly(1, 0);
    }

    @Test
    void shouldLetTheNextMoveUpWhenThereAreTooMany() {
        // Given: PostgresForTests.nowhere() allows 16
        Disposable first = watch("0");
        for (int i = 1; i <= 16; i++) {
            watch(String.valueOf(i));
        }
        assertThat(audience.cameras()).hasSize(16).contains("0").doesNotContain("16");

        // When
        first.dispose();

        // Then
        assertThat(audience.cameras()).hasSize(16).contains("16").doesNotContain("0");
    }

    private Disposable watch(String camera) {
        return audience.watching(camera, Flux.never()).subscribe();
    }
}
