package io.vigil.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

class FailedStartTest {

    @Test
    void shouldBeFoundBySpring() {
        // When
        var reporters = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        SpringBootExceptionReporter.class,
                        ArgumentResolver.of(ConfigurableApplicationContext.class, new StaticApplicationContext()));
        // Then
        assertThat(reporters).hasAtLeastOneElementOfType(FailedStart.class);
    }

    @Test
    void shouldSayWhatToDoAboutAPortThatIsTaken() {
        // When
        var line = FailedStart.line(new IllegalStateException(new PortInUseException(8083)));
        // Then
        assertThat(line).hasValueSatisfying(said -> assertThat(said).contains("server.port", "8083", "another port"));
    }

    @Test
    void shouldLeaveAFaultOfTheProgramToSpring() {
        // Given
        FailedStart report = new FailedStart(null);
        // When
        boolean told = report.reportException(new IllegalStateException("a bug"));
        // Then
        assertThat(told).isFalse();
    }
}
