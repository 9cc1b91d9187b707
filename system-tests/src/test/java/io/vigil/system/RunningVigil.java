package io.vigil.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One Vigil with a farm of cameras, good and bad, shared by all test classes of a run: starting it takes seconds. */
final class RunningVigil implements BeforeAllCallback {
    private @Nullable Shared shared;

    private record Shared(CameraFarm farm, VigilProcess vigil) implements AutoCloseable {
        @Override
        public void close() {
            vigil.close();
            farm.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        shared = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningVigil.class))
                .computeIfAbsent("vigil", key -> start(), Shared.class);
    }

    VigilProcess vigil() {
        return Objects.requireNonNull(shared).vigil();
    }

    CameraFarm farm() {
        return Objects.requireNonNull(shared).farm();
    }

    private static Shared start() {
        try {
            CameraFarm farm = CameraFarm.start();
            Path folder = Files.createTempDirectory("vigil-it");
            Path garbage = Files.write(
                    folder.resolve("garbage.mp4"),
                    "this is no film".repeat(1000).getBytes(UTF_8));
            Map<String, String> cameras = new LinkedHashMap<>();
            cameras.put("portrait", farm.url("portrait"));
            cameras.put("refused", "rtsp://127.0.0.1:" + freePort() + "/nothing");
            cameras.put("locked", farm.urlWithWrongPassword());
            cameras.put("frozen", farm.frozenUrl());
            cameras.put("garbled", farm.garbledUrl());
            cameras.put("garbage", garbage.toString());
            VigilProcess vigil = VigilProcess.up(folder.resolve("data"), freePort(), cameras);
            vigil.awaitReady();
            return new Shared(farm, vigil);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
