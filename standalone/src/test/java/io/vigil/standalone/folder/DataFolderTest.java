package io.vigil.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.standalone.fault.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path root;

    @Test
    void shouldBeHeldByOneLauncherAtATime() throws Exception {
        // Given
        DataFolder folder = new DataFolder(root);
        folder.prepare();
        FolderLock first = FolderLock.take(folder);

        // Then
        assertThatThrownBy(() -> FolderLock.take(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("in use by another");

        // When
        first.close();

        // Then
        FolderLock.take(folder).close();
    }

    @Test
    void shouldRefuseAPlaceThatIsNoFolder() throws Exception {
        Path file = Files.createFile(root.resolve("file"));

        assertThatThrownBy(() -> new DataFolder(file).prepare())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--data");
    }

    @Test
    void shouldRefuseANearlyFullDisk() {
        DataFolder folder = new DataFolder(root);

        assertThatThrownBy(() -> folder.checkSpace(300L * 1024 * 1024)).hasMessageContaining("only 300 MB are free");
        folder.checkSpace(2L << 30);
    }

    @Test
    void shouldPutALargeLogAside() throws Exception {
        // Given
        DataFolder folder = new DataFolder(root);
        folder.prepare();
        Files.write(folder.log("kafka"), new byte[11 * 1024 * 1024]);

        // When
        Path log = folder.rotatedLog("kafka");

        // Then
        assertThat(log).doesNotExist();
        assertThat(folder.logs().resolve("kafka.log.1")).hasSize(11 * 1024 * 1024);
    }
}
