package io.vigil.scoring.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfTaskTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void shouldTakeARangeAsInstantsOrAsHowLongAgo() {
        // When
        WhatIfTask task = parse("--from 2026-03-01T10:00:00Z --to 30m");
        // Then
        assertThat(task.range().from()).isEqualTo(NOW.minus(Duration.ofHours(2)));
        assertThat(task.range().until()).isEqualTo(NOW.minus(Duration.ofMinutes(30)));
        assertThat(task.range().start()).isEqualTo(NOW.minus(Duration.ofMinutes(125)));
        assertThat(task.cameras()).isEmpty();
        assertThat(task.keep()).isFalse();
        assertThat(task.files().out()).isEqualTo(Path.of("what-if.html"));
    }

    @Test
    void shouldTakeWhatIsOnTrial() {
        // When
        WhatIfTask task = parse(
                "--from 2d --to now --cameras 3,1 --set rules.confirmed=0.7 --set rules.version=a=b --zones z.json"
                        + " --weights w.json --settings s.yml --warm-up 1d --keep --data d --out r.html");
        // Then
        assertThat(task.cameras()).containsExactly("1", "3");
        assertThat(task.set()).containsExactlyEntriesOf(orderedSettings());
        assertThat(task.files().zones()).contains(Path.of("z.json"));
        assertThat(task.files().weights()).contains(Path.of("w.json"));
        assertThat(task.files().settings()).contains(Path.of("s.yml"));
        assertThat(task.range().warmUp()).isEqualTo(Duration.ofDays(1));
        assertThat(task.keep()).isTrue();
        assertThat(task.data()).contains(Path.of("d"));
    }

    private static Map<String, String> orderedSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("rules.confirmed", "0.7");
        settings.put("rules.version", "a=b");
        return settings;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--to now                                  | --from is missing",
                "--from 1h                                 | --to is missing",
                "--from 1h --to 2h                         | is not before --to",
                "--from yesterday --to now                 | --from yesterday is no time",
                "--from 2h --from 1h --to now              | --from is given twice",
                "--from 1h --to                            | --to needs a value",
                "--from 1h --to now --set confirmed        | give KEY=VALUE",
                "--from 1h --to now --cameras 1,,2         | give ids",
                "--from 1h --to now --warm-up long         | --warm-up long is no length of time",
                "--from 1h --to now --fast                 | '--fast' is not understood"
            })
    void shouldSayWhatItDoesNotUnderstand(String words, String said) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(BadUse.class).hasMessageContaining(said);
    }

    private static WhatIfTask parse(String words) {
        return WhatIfTask.parse(List.of(words.split(" +")), CLOCK);
    }
}
