package io.vigil.standalone;

import io.vigil.standalone.folder.DataFolder;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Looks at the free space of the data folder while everything runs, and says when it gets little and when it is back. */
final class DiskWatch implements AutoCloseable {
    private static final int SECONDS = 5;
    private static final long MEGABYTE = 1024L * 1024;
    private static final long ALMOST_NOTHING = 100 * MEGABYTE;

    private enum Space {
        ENOUGH,
        LITTLE,
        ALMOST_NONE
    }

    private final DataFolder folder;
    private final LongSupplier free;
    private final Consumer<String> say;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Space space = Space.ENOUGH;

    DiskWatch(DataFolder folder, LongSupplier free, Consumer<String> say) {
        this.folder = folder;
        this.free = free;
        this.say = say;
    }

    static DiskWatch on(DataFolder folder, Consumer<String> say) {
        DiskWatch disk = new DiskWatch(folder, folder.root().toFile()::getUsableSpace, say);
        Thread thread = new Thread(disk::watch, "disk-watch");
        thread.setDaemon(true);
        thread.start();
        return disk;
    }

    private void watch() {
        try {
            while (!closing.await(SECONDS, TimeUnit.SECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void look() {
        long bytes = free.getAsLong();
        Space now = bytes < ALMOST_NOTHING
                ? Space.ALMOST_NONE
                : bytes < DataFolder.LEAST_SPACE ? Space.LITTLE : Space.ENOUGH;
        if (now != space) {
            space = now;
            say.accept(line(now, bytes / MEGABYTE));
        }
    }

    private String line(Space now, long megabytes) {
        return switch (now) {
            case ENOUGH -> "disk: " + megabytes + " MB are free again for " + folder.root();
            case LITTLE ->
                "disk: only " + megabytes + " MB are free for " + folder.root()
                        + ": make room, or broker and database stop when it is full";
            case ALMOST_NONE ->
                "disk: full, " + megabytes + " MB are free for " + folder.root()
                        + ": broker and database cannot write; make room and they come back by themselves";
        };
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
