package io.vigil.farm.rtsp;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/** What happens to a client's packets on the way, by its mount's faults. One thread. */
final class Harm {
    private final Mount mount;
    private final SplittableRandom random = new SplittableRandom();

    Harm(Mount mount) {
        this.mount = mount;
    }

    boolean losesPacket() {
        double share = mount.loss();
        return share > 0 && random.nextDouble() < share;
    }

    boolean isDamaging() {
        return mount.isGarbled();
    }

    /** Overwrites with noise. */
    void damage(ByteBuffer packet, int from, int to) {
        for (int i = from; i < to; i++) {
            packet.put(i, (byte) random.nextInt());
        }
    }
}
