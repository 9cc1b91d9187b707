package io.vigil.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class StartFaultTest {

    @Test
    void shouldSayTheFaultHoweverDeepItLies() {
        Throwable fault = new InvalidSetting("vigil.fps", -1, "set it to 1 or more");

        assertThat(line(new IllegalStateException("wrapper", new RuntimeException(fault))))
                .contains("vigil.fps is '-1': set it to 1 or more");
    }

    @Test
    void shouldNameTheKafkaSettingThatIsRefused() {
        Throwable refused = new ConfigException("security.protocol", "NOPE", "must be one of PLAINTEXT");

        assertThat(line(new KafkaException("Failed to create new KafkaAdminClient", refused)))
                .hasValueSatisfying(line -> assertThat(line)
                        .contains("vigil.kafka.properties", "NOPE", "security.protocol", "must be one of PLAINTEXT"));
    }

    @Test
    void shouldPointAtTheServersWhereTheyAreNoAddresses() {
        Throwable refused = new ConfigException("No resolvable bootstrap urls given in bootstrap.servers");

        assertThat(line(refused))
                .hasValueSatisfying(line -> assertThat(line).startsWith("vigil.kafka.bootstrap-servers"));
    }

    @Test
    void shouldSayWhichFileOfTheKafkaSettingsCannotBeRead() {
        Throwable unread = new KafkaException("Failed to load SSL keystore /nowhere", new RuntimeException("gone"));

        assertThat(line(new KafkaException("Failed to create new KafkaAdminClient", unread)))
                .hasValueSatisfying(line -> assertThat(line).contains("/nowhere"));
    }

    @Test
    void shouldLeaveAFaultOfTheProgramToItsStackTrace() {
        assertThat(line(new IllegalStateException("a bug"))).isEmpty();
    }

    @Test
    void shouldAskTheFrameworkLast() {
        assertThat(StartFault.line(new IllegalStateException("its"), cause -> Optional.of("said by it")))
                .contains("said by it");
    }

    @Test
    void shouldSayAPortThatIsTakenAndAValueThatIsNotUnderstood() {
        assertThat(StartFault.portTaken(8000)).contains("server.port", "8000", "another");
        assertThat(StartFault.notUnderstood("vigil.fps", "abc", new RuntimeException(new Exception("no number"))))
                .contains("vigil.fps", "'abc'", "no number");
    }

    private static Optional<String> line(Throwable failure) {
        return StartFault.line(failure, cause -> Optional.empty());
    }
}
