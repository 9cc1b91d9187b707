package io.vigil.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Registry;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short form of {@link KillBenchmark}. */
class KillIT {

    @Test
    void shouldTellEachTransitionOnceWhateverIsKilled() throws InterruptedException {
        // Given
        long seed = Long.getLong("seed", new Random().nextLong());
        try (Broker broker = Broker.start();
                Registry registry = Registry.start()) {
            // When: one of two instances, each with a standby of the other's state
            KillTrial.Result result =
                    new KillTrial(broker, registry).run(new KillTrial.Plan(seed, 3, 2, 2, Duration.ofSeconds(8)));
            // Then
            assertThat(result.expected()).as("seed %s", seed).isGreaterThan(20);
            assertThat(result)
                    .as("seed %s", seed)
                    .isEqualTo(new KillTrial.Result(result.frames(), 3, result.expected(), 0, 0, 0, 0));
        }
    }
}
