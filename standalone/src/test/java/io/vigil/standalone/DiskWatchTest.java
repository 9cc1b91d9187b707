package io.vigil.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.standalone.folder.DataFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DiskWatchTest {

    @Test
    void shouldSayOnceThatSpaceGetsLittleRunsOutAndIsBack() {
        // Given
        AtomicLong free = new AtomicLong(DataFolder.LEAST_SPACE * 2);
        List<String> said = new ArrayList<>();
        DiskWatch disk = new DiskWatch(new DataFolder(Path.of("/data")), free::get, said::add);

        // When
        for (long bytes : List.of(2L << 30, 500L << 20, 400L << 20, 1L << 20, 2L << 30)) {
            free.set(bytes);
            disk.look();
        }

        // Then
        assertThat(said).hasSize(3);
        assertThat(said.get(0)).contains("only 500 MB are free", "make room");
        assertThat(said.get(1)).contains("disk: full");
        assertThat(said.get(2)).contains("2048 MB are free again");
    }
}
