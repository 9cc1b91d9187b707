package io.vigil.scoring.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.scoring.comparison.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialSettingsTest {

    @TempDir
    private Path folder;

    private TrialFixture fixture;

    @BeforeEach
    void runOnAFolder() throws IOException {
        fixture = TrialFixture.on(folder, "127.0.0.1:9");
    }

    @Test
    void shouldTakeTheRunningServicesSettingsButForThoseOnTrial() {
        // When
        TrialSettings settings = fixture.settings("--set", "rules.confirmed=0.7");
        // Then
        assertThat(settings.running().scoring().rules().confirmed()).isEqualTo(0.8);
        assertThat(settings.tried().scoring().rules().confirmed()).isEqualTo(0.7);
        assertThat(settings.tried().scoring().rules().quiet()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.tried().kafka().bootstrapServers()).isEqualTo("127.0.0.1:9");
        assertThat(settings.differences()).containsExactly(new Difference("rules.confirmed", "0.8", "0.7"));
    }

    @Test
    void shouldNeverRunUnderTheServicesOwnName() {
        // When
        TrialSettings settings = fixture.settings();
        // Then
        assertThat(settings.running().scoring().applicationId()).isEqualTo("vigil-scoring");
        assertThat(settings.tried().scoring().applicationId()).isEqualTo("vigil-what-if-7");
        assertThat(settings.tried().scoring().instanceId()).isNull();
        assertThat(settings.tried().scoring().stateDir()).isEqualTo(folder.resolve("scratch"));
    }

    @Test
    void shouldNameOtherRulesOtherwise() {
        String version = fixture.settings().running().scoring().rules().version();
        assertThat(fixture.settings().tried().scoring().rules().version()).isEqualTo(version);
        assertThat(fixture.settings("--set", "rules.quiet=9s")
                        .tried()
                        .scoring()
                        .rules()
                        .version())
                .isEqualTo(version + "+what-if");
        assertThat(fixture.settings("--set", "rules.version=night")
                        .tried()
                        .scoring()
                        .rules()
                        .version())
                .isEqualTo("night");
    }

    @Test
    void shouldTakeAFileAndLetSingleSettingsWin() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("night.yml"), """
                vigil:
                  scoring:
                    rules:
                      confirmed: 0.9
                      quiet: 20s
                """);
        // When
        TrialSettings settings = fixture.settings("--settings", file.toString(), "--set", "rules.confirmed=0.6");
        // Then
        assertThat(settings.tried().scoring().rules().confirmed()).isEqualTo(0.6);
        assertThat(settings.tried().scoring().rules().quiet()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.differences())
                .extracting(Difference::key)
                .containsExactly("rules.confirmed", "rules.quiet");
    }

    @Test
    void shouldRefuseAKeyThatThereIsNot() {
        refuses("vigil.scoring.rules.confirmd is no setting of scoring", "--set", "rules.confirmd=0.7");
        refuses("is no setting of scoring", "--set", "Rules Confirmed=0.7");
    }

    @Test
    void shouldRefuseAValueThatTheKeyDoesNotTake() {
        refuses("vigil.scoring.rules.confirmed", "--set", "rules.confirmed=much");
        refuses("vigil.scoring.rules.confirmed is '1.7'", "--set", "rules.confirmed=1.7");
        refuses("vigil.scoring.rules.suspicious is '0.9'", "--set", "rules.suspicious=0.9");
    }

    @Test
    void shouldRefuseWhatDecidesNothing() {
        refuses("decides nothing about what is raised", "--set", "application-id=vigil-scoring");
        refuses("decides nothing about what is raised", "--set", "clock.enabled=true");
        refuses("decides nothing about what is raised", "--set", "baseline.master-key=secret");
    }

    @Test
    void shouldRefuseAFileThatIsNotThereOrSpeaksOfOthers() throws IOException {
        refuses("cannot be read", "--settings", folder.resolve("none.yml").toString());
        Path other = Files.writeString(folder.resolve("other.yml"), "server.port: 1");
        refuses("server.port is no setting of scoring", "--settings", other.toString());
    }

    @Test
    void shouldSayWhereNoVigilRuns() {
        assertThatThrownBy(() -> TrialSettings.running(Optional.of(folder.resolve("elsewhere")), Map.of()))
                .isInstanceOf(TrialRefused.class)
                .hasMessageContaining("no Vigil runs on")
                .hasMessageContaining("--data");
    }

    private void refuses(String said, String... words) {
        assertThatThrownBy(() -> fixture.settings(words))
                .isInstanceOf(BadUse.class)
                .hasMessageContaining(said);
    }
}
