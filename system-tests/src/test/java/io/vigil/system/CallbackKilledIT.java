package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.avro.Observation;
import io.vigil.system.PersistentClients.Client;
import io.vigil.topic.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The broker or the database is away in a stream of callbacks: what was answered with success is in the topic and the table,
 * once. The gateway's own end is {@link GatewayKilledIT}'s.
 */
class CallbackKilledIT {
    private enum Part {
        BROKER,
        DATABASE
    }

    private static final int PIPELINES = 8;

    private static GatewayStand vigil;

    @BeforeAll
    static void start() {
        vigil = GatewayStand.with(Map.of());
    }

    @AfterAll
    static void stop() {
        vigil.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveWhatItAcceptedOnce(Part part) throws IOException {
        try (PersistentClients clients = new PersistentClients()) {
            // Given
            String run = "away " + part;
            List<Client> pipelines = ReportingClients.pipelines(vigil, clients, run, PIPELINES);
            clients.awaitMore(40);

            // When
            stop(part);
            PersistentClients.pause(Duration.ofSeconds(3));
            start(part);

            // Then
            clients.awaitMore(40);
            clients.finish();
            Map<String, Set<String>> idsBySession = Told.idsBySession(
                    new TopicReader(vigil.credentials()).all(Topics.OBSERVATIONS, Observation.class), run);
            assertThat(idsBySession.keySet()).isEqualTo(ReportingClients.sessions(pipelines));
            assertThat(idsBySession.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(vigil.database()
                                    .countLike("cv_analysis_results", "reported ->> 'session_id'", run + "%"))
                            .isEqualTo(idsBySession.size()));
        }
    }

    private static void stop(Part part) {
        switch (part) {
            case BROKER -> vigil.stopBroker();
            case DATABASE -> vigil.stopDatabase();
        }
    }

    private static void start(Part part) throws IOException {
        switch (part) {
            case BROKER -> vigil.startBroker();
            case DATABASE -> vigil.startDatabase();
        }
    }
}
