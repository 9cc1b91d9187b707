package io.vigil.capture.roster.file;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.roster.CameraList;
import io.vigil.capture.roster.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cameras of a YAML file. It is looked at every two seconds; a change counts once the file has been the same twice, so
 * that none is taken over half written.
 */
public final class FileList implements CameraList {
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final int LARGEST = 1024 * 1024;

    private final Path file;
    private final YamlCameras yaml;
    private byte @Nullable [] taken;
    private byte @Nullable [] seen;
    private List<Camera> cameras = List.of();

    /** @param environment what stands for {@code ${NAME}}, or null */
    public FileList(Path file, Function<String, @Nullable String> environment) {
        this.file = file;
        this.yaml = new YamlCameras(String.valueOf(file.getFileName()), new Placeholders(environment));
    }

    @Override
    public List<Camera> read() {
        byte[] now = bytes();
        boolean settled = taken == null || Arrays.equals(now, seen);
        seen = now;
        if (settled && !Arrays.equals(now, taken)) {
            cameras = yaml.read(text(now));
            taken = now;
        }
        return cameras;
    }

    @Override
    public Duration period() {
        return PERIOD;
    }

    private byte[] bytes() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Unavailable(file.getFileName() + " is larger than 1 MB: is it the list of cameras?");
            }
            return bytes;
        } catch (IOException e) {
            throw new Unavailable("the list of cameras cannot be read: check vigil.capture.list.file (CAMERA_FILE), "
                    + file + ", and that this user may read it");
        }
    }

    private String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unavailable(file.getFileName() + " is no text in UTF-8: save it as such");
        }
    }
}
