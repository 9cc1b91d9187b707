package io.vigil.inference.tensor;

import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Map<Role, ModelRuntime> loaded;

    private LoadedModels(Map<Role, ModelRuntime> loaded) {
        this.loaded = loaded;
    }

    /**
     * Loads and warms up, all roles side by side.
     *
     * @throws ModelLoadFailed where a model is not what its manifest says, or the objects model is missing
     */
    public static LoadedModels load(ModelSettings settings) {
        Map<Role, CompletableFuture<ModelRuntime>> loading = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            folder(settings, role)
                    .ifPresent(folder ->
                            loading.put(role, CompletableFuture.supplyAsync(() -> load(settings, role, folder))));
        }
        Map<Role, ModelRuntime> loaded = new EnumMap<>(Role.class);
        try {
            loading.forEach((role, model) -> loaded.put(role, model.join()));
        } catch (CompletionException e) {
            closeAll(loading);
            throw e.getCause() instanceof ModelLoadFailed refused ? refused : e;
        }
        return new LoadedModels(loaded);
    }

    private static void closeAll(Map<Role, CompletableFuture<ModelRuntime>> loading) {
        for (CompletableFuture<ModelRuntime> model : loading.values()) {
            try {
                model.join().close();
            } catch (CompletionException e) {
                log.atDebug().setCause(e).log("a refused model has nothing to close");
            }
        }
    }

    private static Optional<Path> folder(ModelSettings settings, Role role) {
        Optional<Path> folder = settings.folder(role);
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            if (role == Role.OBJECTS || settings.isChosen(role)) {
                throw new ModelLoadFailed(
                        folder.get(),
                        "is missing, and " + ModelSettings.key(role) + " needs it; build it with 'mvn package', or"
                                + " point MODEL_DIR or " + role.name() + "_MODEL at a model folder");
            }
            log.atWarn()
                    .addKeyValue("role", role.word())
                    .addKeyValue("folder", folder.get())
                    .log("a role has no model and is absent");
            return Optional.empty();
        }
        if (folder.isEmpty()) {
            log.atInfo().addKeyValue("role", role.word()).log("a role is switched off");
        }
        return folder;
    }

    private static ModelRuntime load(ModelSettings settings, Role role, Path folder) {
        ModelRuntime model = TensorFlowModel.load(new ModelFolder(folder), settings.threads(), settings.warmUp());
        if (model.manifest().role() != role) {
            Role found = model.manifest().role();
            model.close();
            throw new ModelLoadFailed(
                    folder,
                    "holds a model of role " + found.word() + " where " + ModelSettings.key(role) + " wants "
                            + role.word());
        }
        return model;
    }

    /** @return the role's model, or nothing where the role is absent */
    public Optional<ModelRuntime> find(Role role) {
        return Optional.ofNullable(loaded.get(role));
    }

    /** The roles that have a model. */
    public List<Role> roles() {
        return Arrays.stream(Role.values()).filter(loaded::containsKey).toList();
    }

    @Override
    public void close() {
        loaded.values().forEach(ModelRuntime::close);
    }
}
