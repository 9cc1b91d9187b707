package io.vigil.capture.roster;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Onvif;
import io.vigil.capture.camera.CameraAddress.Rtsp;
import io.vigil.capture.camera.CameraAddress.Unusable;
import io.vigil.capture.camera.Handling;
import io.vigil.capture.camera.Transport;
import io.vigil.capture.mask.MaskUnreadable;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What lists say of a camera beside its address, in the words that they all share. Scalars may be texts too. */
public final class Entry {

    private Entry() {}

    /**
     * A camera whose masks cannot be read is not captured rather than captured without them.
     *
     * @param said where to look for priority, masks, motion_gate, transport and epoch; the first that has the field counts
     */
    public static Camera camera(String id, CameraAddress address, JsonNode... said) {
        try {
            Handling handling = new Handling(MaskEntry.read(first("masks", said)), gate(said));
            return new Camera(id, carried(address, transport(said)), priority(said), handling, epoch(said));
        } catch (MaskUnreadable e) {
            return unusable(id, String.valueOf(e.getMessage()), said);
        }
    }

    /** A camera that cannot be captured, and says why. */
    public static Camera unusable(String id, String remedy, JsonNode... said) {
        return new Camera(id, new Unusable(remedy), priority(said), Handling.USUAL, epoch(said));
    }

    /** What a yes or no may be written as, in JSON, YAML and databases. Empty: nothing that is understood. */
    public static Optional<Boolean> flag(JsonNode said) {
        return switch (said.asString("").strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "on", "1" -> Optional.of(true);
            case "false", "f", "no", "off", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Empty: none is named, or none that is known. */
    public static Optional<Transport> transport(JsonNode... said) {
        return switch (first("transport", said).asString("").strip().toLowerCase(Locale.ROOT)) {
            case "tcp" -> Optional.of(Transport.TCP);
            case "udp" -> Optional.of(Transport.UDP);
            default -> Optional.empty();
        };
    }

    private static CameraAddress carried(CameraAddress address, Optional<Transport> transport) {
        if (transport.isPresent() && address instanceof Rtsp rtsp && rtsp.transport() == null) {
            return new Rtsp(rtsp.stream(), transport.get());
        }
        if (transport.isPresent() && address instanceof Onvif onvif && onvif.transport() == null) {
            return new Onvif(onvif.device(), onvif.profile(), transport.get());
        }
        return address;
    }

    private static int priority(JsonNode... said) {
        return first("priority", said).asInt(0);
    }

    private static long epoch(JsonNode... said) {
        return Math.max(0, first("epoch", said).asLong(0));
    }

    private static @Nullable Boolean gate(JsonNode... said) {
        return flag(first("motion_gate", said)).orElse(null);
    }

    private static JsonNode first(String field, JsonNode... said) {
        for (JsonNode node : said) {
            if (node.hasNonNull(field)) {
                return node.path(field);
            }
        }
        return MissingNode.getInstance();
    }
}
