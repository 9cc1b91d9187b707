package io.vigil.gateway.audit;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.outbox.Message;
import io.vigil.gateway.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.reactive.TransactionalOperator;

class AuditQueueTest {
    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    private final Told told = new Told(database);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AuditQueue queue = new AuditQueue(
            database.bean(Outbox.class), database.bean(TransactionalOperator.class), Clock.systemUTC(), meters, 3);

    @BeforeEach
    void forget() {
        told.forget();
    }

    @Test
    void shouldKeepInOrderWhatComesWhileTheDatabaseIsAwayAndCountWhatFindsNoRoom() throws Exception {
        // Given
        database.postgres().interrupt();
        for (int camera = 1; camera <= 5; camera++) {
            queue.add(viewed(camera));
        }

        // When
        assertThatThrownBy(this::emptied);
        database.postgres().resume();
        emptied();

        // Then
        assertThat(told.lines())
                .containsExactly(
                        "vigil/- live.viewed camera/1",
                        "vigil/- live.viewed camera/2",
                        "vigil/- live.viewed camera/3",
                        "vigil/- audit.lost audit x2");
        assertThat(meters.counter("vigil.audit.lost").count()).isEqualTo(2);

        // When
        emptied();

        // Then
        assertThat(told.lines()).hasSize(4);
    }

    private void emptied() {
        await(queue.emptied().thenReturn(true));
    }

    private static Message viewed(long camera) {
        return AuditMessage.of(
                Deed.done(Action.LIVE_VIEWED, Target.camera(camera)),
                new Origin(Actor.VIGIL, null, null),
                Instant.EPOCH);
    }
}
