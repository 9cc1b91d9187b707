package io.vigil.capture.camera;

import io.vigil.capture.camera.AddressOptions.BadOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a camera's pictures come from. No {@code toString} shows an address: it may hold a password. */
public sealed interface CameraAddress {

    /** Whom to connect to first; null where nobody is connected to. */
    default @Nullable Endpoint endpoint() {
        return null;
    }

    /**
     * {@code rtsp://} or {@code rtsps://}.
     *
     * @param transport null: as the service is set
     */
    record Rtsp(StreamUrl stream, @Nullable Transport transport) implements CameraAddress {
        /** Well-formed, the login escaped. */
        public String url() {
            return stream.text();
        }

        @Override
        public Endpoint endpoint() {
            return stream.endpoint();
        }

        @Override
        public String toString() {
            return "Rtsp[hidden]";
        }
    }

    /** {@code http://} or {@code https://}, for MJPEG and single JPEGs. */
    record Http(StreamUrl stream) implements CameraAddress {
        public String url() {
            return stream.text();
        }

        @Override
        public Endpoint endpoint() {
            return stream.endpoint();
        }

        @Override
        public String toString() {
            return "Http[hidden]";
        }
    }

    /**
     * {@code onvif://} or, over TLS, {@code onvifs://}: a device that is asked for its stream's address.
     *
     * @param profile name or token of a media profile; empty: the one that fits the analysis best
     */
    record Onvif(StreamUrl device, String profile, @Nullable Transport transport) implements CameraAddress {
        @Override
        public Endpoint endpoint() {
            return device.endpoint();
        }

        @Override
        public String toString() {
            return "Onvif[hidden]";
        }
    }

    /** A video file. */
    record Clip(Path file, Play play, Speed speed) implements CameraAddress {
        /** Played at its own pace, again and again. */
        public Clip(Path file) {
            this(file, Play.LOOP, Speed.OWN);
        }

        @Override
        public String toString() {
            return "Clip[hidden]";
        }
    }

    /** How often a file is played. */
    enum Play {
        LOOP,
        ONCE
    }

    /** How fast a file is played. */
    enum Speed {
        OWN,
        FAST
    }

    /**
     * Nothing that could be opened.
     *
     * @param remedy what to do about it, without the address
     */
    record Unusable(String remedy) implements CameraAddress {}

    /** Whether there is nothing more to come after its end: a file played once. */
    default boolean ends() {
        return this instanceof Clip clip && clip.play() == Play.ONCE;
    }

    /** Whether its pictures can wait until somebody takes them: a file played as fast as possible loses none. */
    default boolean waits() {
        return this instanceof Clip clip && clip.speed() == Speed.FAST;
    }

    /** Reads what a person or a backend wrote. Never throws: nonsense is {@link Unusable}. */
    static CameraAddress parse(String written) {
        try {
            return WrittenAddress.of(written.strip()).read();
        } catch (BadOption e) {
            return new Unusable(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new Unusable("the camera's address is not valid: check host and port in its settings");
        }
    }
}
