package io.vigil.inference.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.inference.enrolment.EnrolTask.Enrol;
import io.vigil.inference.enrolment.EnrolTask.Erase;
import io.vigil.inference.enrolment.EnrolTask.ListAll;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolTaskTest {

    @Test
    void shouldTakeAnIdPicturesAndADataFolder() {
        // When
        EnrolTask.Arguments arguments = EnrolTask.parse("s-1", "a.jpg", "--data", "folder", "b.png");

        // Then
        assertThat(arguments.task()).isEqualTo(new Enrol("s-1", List.of(Path.of("a.jpg"), Path.of("b.png"))));
        assertThat(arguments.data()).contains(Path.of("folder"));
    }

    @Test
    void shouldEraseAndList() {
        assertThat(EnrolTask.parse("--erase", "s-1").task()).isEqualTo(new Erase("s-1"));
        assertThat(EnrolTask.parse("--list").task()).isEqualTo(new ListAll());
        assertThat(EnrolTask.parse("--list").data()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "s-1", "--erase", "--erase s-1 a.jpg", "--list s-1", "s-1 a.jpg --data", "--force s-1 a.jpg"
            })
    void shouldRefuseWhatDoesNotFitTogether(String line) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ", -1);
        assertThatThrownBy(() -> EnrolTask.parse(words)).isInstanceOf(BadUse.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane Doe", "Zoë", "a/b", "camera:1", ".hidden", "a\nb", ""})
    void shouldRefuseWhatIsNoId(String id) {
        assertThatThrownBy(() -> EnrolTask.parse(id, "a.jpg"))
                .isInstanceOf(BadUse.class)
                .hasMessageContaining("no subject id");
    }
}
