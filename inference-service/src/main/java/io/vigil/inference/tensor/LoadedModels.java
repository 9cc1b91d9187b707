package io.vigil.inference.tensor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models of this worker, at most one a role. A role without folder is absent; a folder that is not in order is refused. */
public final class LoadedModels implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LoadedModels.class);

    private final List<String> devices;
    private final Map<Role, ResilientModel> loaded = new EnumMap<>(Role.class);
    private final Map<Role, String> absent = new EnumMap<>(Role.class);

    private LoadedModels(List<String> devices) {
        this.devices = devices;
    }

    /**
     * Loads and warms up, all roles side by side.
     *
     * @throws ModelLoadFailed where a model is not what its manifest says, or the objects model is missing
     */
    public static LoadedModels load(ModelSettings settings, Clock clock) {
        LoadedModels models =
                new LoadedModels(DeviceNatives.list(settings.execution().config()));
        Map<Role, Path> folders = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            ModelPlace place = ModelPlace.of(settings, role);
            if (place.absence() == null) {
                folders.put(role, place.folder());
            } else {
                models.absent.put(role, place.absence());
            }
        }
        models.load(settings, folders, clock);
        models.absent.forEach((role, why) -> log.atInfo()
                .addKeyValue("role", role.word())
                .addKeyValue("reason", why)
                .log("a role has no model and is absent"));
        return models;
    }

    private void load(ModelSettings settings, Map<Role, Path> folders, Clock clock) {
        Map<Role, CompletableFuture<ResilientModel>> loading = new EnumMap<>(Role.class);
        folders.forEach((role, folder) -> loading.put(
                role, CompletableFuture.supplyAsync(() -> load(settings, role, new ModelFolder(folder), clock))));
        List<CompletionException> refused = new ArrayList<>();
        loading.forEach((role, model) -> {
            try {
                loaded.put(role, model.join());
            } catch (CompletionException e) {
                refused.add(e);
            }
        });
        if (!refused.isEmpty()) {
            close();
            throw refused.get(0).getCause() instanceof RuntimeException why ? why : refused.get(0);
        }
    }

    private ResilientModel load(ModelSettings settings, Role role, ModelFolder folder, Clock clock) {
        Execution execution = settings.execution();
        ModelRuntime model = load(settings, role, folder, execution);
        return new ResilientModel(
                model,
                !isAccelerated(),
                onCpu -> load(settings, role, folder, onCpu ? execution.toCpu() : execution),
                clock);
    }

    private static ModelRuntime load(ModelSettings settings, Role role, ModelFolder folder, Execution execution) {
        try {
            folder.requireRole(role);
            return TensorFlowModel.load(folder, execution, settings.warmUp());
        } catch (ModelLoadFailed e) {
            throw e.under(ModelSettings.key(role));
        }
    }

    /** @return the role's model, or nothing where the role is absent */
    public Optional<ModelRuntime> find(Role role) {
        return Optional.ofNullable(loaded.get(role));
    }

    /** How each role stands now. */
    public List<ModelState> states() {
        return Arrays.stream(Role.values()).map(this::state).toList();
    }

    public ModelState state(Role role) {
        ResilientModel model = loaded.get(role);
        return model == null ? new ModelState(role, null, 0, absent.getOrDefault(role, ""), true) : model.state();
    }

    /** Such as CPU:0, GPU:0. */
    public List<String> devices() {
        return devices;
    }

    private boolean isAccelerated() {
        return devices.stream().anyMatch(device -> !device.startsWith("CPU"));
    }

    @Override
    public void close() {
        loaded.values().forEach(ModelRuntime::close);
    }
}
