package io.vigil.inference.tensor;

import io.vigil.fault.InvalidSetting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which models to use, and how to run them.
 *
 * @param modelDir holds one folder a role
 * @param models by role: a folder of one's own, absolute or in modelDir, or {@code none}; empty: the role's own folder in
 *     modelDir. {@code gaze} stands for mesh and iris: a folder that holds both
 * @param threads of one model run; 0: one a processor
 * @param gpu null: as by default
 * @param warmUp batch sizes that each model runs once when it is loaded
 */
public record ModelSettings(
        Path modelDir,
        @Nullable Map<String, String> models,
        int threads,
        @Nullable GpuSettings gpu,
        List<Integer> warmUp) {

    private static final String NONE = "none";
    private static final String GAZE = "gaze";

    public ModelSettings {
        models = models == null ? Map.of() : Map.copyOf(models);
        models.keySet().forEach(ModelSettings::check);
    }

    private static void check(String key) {
        List<String> known = Arrays.stream(Role.values()).map(Role::word).toList();
        if (!known.contains(key) && !key.equals(GAZE)) {
            throw new InvalidSetting(
                    "vigil.inference.models." + key, key, "name a role: " + String.join(", ", known) + ", " + GAZE);
        }
    }

    /** @return empty where the role is switched off */
    public Optional<Path> folder(Role role) {
        String own = chosen(role.word());
        if (own.isEmpty() && (role == Role.MESH || role == Role.IRIS)) {
            String gaze = chosen(GAZE);
            own = gaze.isEmpty() || isNone(gaze)
                    ? gaze
                    : Path.of(gaze, role.word()).toString();
        }
        return isNone(own) ? Optional.empty() : Optional.of(modelDir.resolve(own.isEmpty() ? role.word() : own));
    }

    /** Whether the configuration names a folder for the role, which then must be there. */
    boolean isChosen(Role role) {
        boolean gaze = (role == Role.MESH || role == Role.IRIS) && !chosen(GAZE).isEmpty();
        return gaze || !chosen(role.word()).isEmpty();
    }

    /** The key by which the role's folder can be set. */
    static String key(Role role) {
        return "vigil.inference.models." + role.word();
    }

    /** The environment variable of that key. */
    static String variable(Role role) {
        return switch (role) {
            case OBJECTS -> "OBJECT_MODEL";
            case FACES -> "FACE_MODEL";
            default -> role.name() + "_MODEL";
        };
    }

    public Execution execution() {
        return new Execution(threads, gpu == null ? GpuSettings.DEFAULT : gpu, false);
    }

    private String chosen(String key) {
        return models == null ? "" : models.getOrDefault(key, "").strip();
    }

    private static boolean isNone(String folder) {
        return folder.toLowerCase(Locale.ROOT).equals(NONE);
    }
}
