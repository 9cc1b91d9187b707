package io.vigil.farm.rtsp;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Sends a mount's clip to one client at the clip's own pace, again and again, until told to end. */
final class Player implements Runnable {
    private static final Duration REPORTS = Duration.ofSeconds(2);

    private final Mount mount;
    private final Wire wire;
    private final int channel;
    private final Clock clock;
    private final RtpPackets packets = new RtpPackets(
            ThreadLocalRandom.current().nextInt(), ThreadLocalRandom.current().nextInt(0x8000));
    private final int firstTimestamp = ThreadLocalRandom.current().nextInt();
    private volatile boolean ended;

    /** @param channel of the RTP packets; reports go one above */
    Player(Mount mount, Wire wire, int channel, Clock clock) {
        this.mount = mount;
        this.wire = wire;
        this.channel = channel;
        this.clock = clock;
    }

    /** {@code RTP-Info} of the answer to PLAY. */
    String info(String address) {
        return "RTP-Info: url=" + address + "/track1;seq=" + packets.nextSequence() + ";rtptime="
                + Integer.toUnsignedString(firstTimestamp) + "\r\n";
    }

    void end() {
        ended = true;
    }

    @Override
    public void run() {
        try {
            play();
        } catch (IOException e) {
            ended = true;
        }
    }

    private void play() throws IOException {
        long began = System.nanoTime();
        long report = 0;
        for (long number = 0; !ended; number++) {
            Duration due = mount.clip().due(number);
            waitUntil(began + due.toNanos());
            if (ended || mount.isFrozen()) {
                continue;
            }
            int timestamp = timestamp(due);
            if (due.toNanos() >= report) {
                wire.interleave(channel + 1, List.of(packets.senderReport(clock.instant(), timestamp)));
                report = due.plus(REPORTS).toNanos();
            }
            wire.interleave(channel, packets.pack(picture(number), timestamp));
        }
    }

    private List<byte[]> picture(long number) {
        List<byte[]> picture = mount.clip().picture(number);
        return mount.isGarbled() ? picture.stream().map(Player::garbled).toList() : picture;
    }

    /** Every unit keeps its type and loses its meaning. */
    private static byte[] garbled(byte[] unit) {
        byte[] damaged = new byte[unit.length];
        ThreadLocalRandom.current().nextBytes(damaged);
        damaged[0] = unit[0];
        return damaged;
    }

    private int timestamp(Duration due) {
        return (int) (firstTimestamp + due.toNanos() * (RtpPackets.CLOCK_RATE / 1_000) / 1_000_000L);
    }

    private void waitUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0 && !ended; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
