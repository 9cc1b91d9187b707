package io.vigil.inference.shadow;

import io.vigil.fault.InvalidSetting;
import io.vigil.inference.tensor.Role;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which models are on trial. A folder has a model and its manifest; blank: none of that role.
 *
 * @param share of the frames that they see, above 0 and at most 1
 * @param waiting most frames that wait for them; with more, frames pass unseen
 * @param threads of one model run
 */
public record ShadowSettings(
        @Nullable String objects,
        @Nullable String faces,
        @Nullable String pose,
        @Nullable String emotion,
        float share,
        int waiting,
        int threads) {

    private static final String KEY = "vigil.inference.shadow.";

    public ShadowSettings {
        require(share > 0 && share <= 1, "share", share, "set it above 0 and at most 1, for example 0.1");
        require(waiting >= 1 && waiting <= 1000, "waiting", waiting, "set it from 1 to 1000, for example 32");
        require(threads >= 1 && threads <= 256, "threads", threads, "set it from 1 to 256, for example 1");
    }

    /** The folders by role, those that are set. */
    public Map<Role, Path> folders() {
        Map<Role, Path> folders = new EnumMap<>(Role.class);
        put(folders, Role.OBJECTS, objects);
        put(folders, Role.FACES, faces);
        put(folders, Role.POSE, pose);
        put(folders, Role.EMOTION, emotion);
        return folders;
    }

    private static void put(Map<Role, Path> folders, Role role, @Nullable String folder) {
        if (folder != null && !folder.isBlank()) {
            folders.put(role, Path.of(folder.strip()));
        }
    }

    private static void require(boolean valid, String key, Object value, String remedy) {
        if (!valid) {
            throw new InvalidSetting(KEY + key, value, remedy);
        }
    }
}
