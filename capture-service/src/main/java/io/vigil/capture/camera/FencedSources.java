package io.vigil.capture.camera;

import io.vigil.capture.camera.CameraState.Unreachable;
import io.vigil.capture.camera.CameraState.Unreadable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Opens nothing at addresses where no camera can be, whatever their name: those of a cloud's own services would tell its
 * secrets to whoever may enter a camera. The name is looked up once more by who connects, so this is no fence against
 * somebody who commands a name server and its timing. Thread-safe.
 */
public final class FencedSources implements FrameSources {
    private final FrameSources sources;
    private final List<AddressBlock> never;

    public FencedSources(FrameSources sources, List<AddressBlock> never) {
        this.sources = sources;
        this.never = List.copyOf(never);
    }

    @Override
    public FrameSource of(Camera camera) {
        Endpoint endpoint = camera.address().endpoint();
        if (endpoint != null && !never.isEmpty()) {
            check(endpoint.host());
        }
        return sources.of(camera);
    }

    private void check(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (never.stream().anyMatch(block -> block.holds(address))) {
                    throw new SourceFailed(new Unreadable("the camera's address is one at which no camera may be:"
                            + " correct it, or take it out of vigil.capture.connection.never"));
                }
            }
        } catch (UnknownHostException e) {
            throw new SourceFailed(
                    new Unreachable("the camera's host name is not known: check the name, or use its IP address"));
        }
    }
}
