package io.vigil.standalone;

import io.vigil.standalone.folder.DataFolder;
import io.vigil.standalone.service.CameraAddress;
import java.nio.file.Path;
import java.util.List;

/**
 * What to start.
 *
 * @param home the folder that holds the built modules
 * @param port of the gateway; 0 for any free one
 * @param cameras to be there, besides those already known
 * @param demo whether the bundled clips are served as cameras too
 */
public record Settings(Path home, DataFolder data, int port, List<CameraAddress> cameras, boolean demo) {

    public Settings {
        cameras = List.copyOf(cameras);
    }

    /** The modules where this class was built; the bundled clips when there is no camera. */
    public static Settings of(Path data, int port, List<CameraAddress> cameras) {
        return new Settings(Home.find(), new DataFolder(data), port, cameras, cameras.isEmpty());
    }
}
