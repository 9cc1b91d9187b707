package io.vigil.standalone;

import io.vigil.standalone.credential.Credentials;
import io.vigil.standalone.credential.SecretFile;
import io.vigil.standalone.credential.Secrets;
import io.vigil.standalone.fault.CannotStart;
import io.vigil.standalone.folder.DataFolder;
import io.vigil.standalone.folder.FolderLock;
import io.vigil.standalone.port.PortClaims;
import io.vigil.standalone.port.Ports;
import io.vigil.standalone.process.Leftovers;
import io.vigil.standalone.process.ProcessRecord;
import io.vigil.standalone.service.Addresses;
import io.vigil.standalone.service.CameraAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A data folder that is ours, with its secrets and ports settled: all that is needed before anything starts. */
final class Installation implements AutoCloseable {
    private final Settings settings;
    private final FolderLock lock;
    private final PortClaims claims = PortClaims.ofThisMachine();
    private final Addresses addresses;
    private final Credentials credentials;
    private final Secrets secrets;
    private final DiskWatch disk;
    private final @Nullable Demo demo;

    private Installation(Settings settings, FolderLock lock, Consumer<String> say) throws IOException {
        DataFolder folder = settings.data();
        this.settings = settings;
        this.lock = lock;
        Leftovers.stop(folder.run(), say);
        ProcessRecord.of(ProcessHandle.current()).write(folder.launcher());
        this.secrets = SecretFile.secrets(folder);
        boolean first = !Files.exists(folder.credentials());
        Credentials kept = SecretFile.credentials(folder);
        Ports ports = Ports.in(folder.ports(), claims, say);
        this.addresses = addresses(ports, settings.port());
        this.credentials = kept.at(addresses.gateway(), addresses.kafka(), addresses.registry(), addresses.postgres());
        if (!credentials.equals(kept)) {
            SecretFile.save(folder.credentials(), credentials);
        }
        say.accept((first ? "credentials written to " : "credentials are in ") + folder.credentials());
        this.disk = DiskWatch.on(folder, say);
        this.demo = settings.demo() ? Demo.on(ports.choose("rtsp", 8554)) : null;
    }

    /** @throws CannotStart when a folder, a port or a file refuses */
    static Installation open(Settings settings, Consumer<String> say) {
        BuiltParts.verify(settings.home());
        settings.data().prepare();
        FolderLock lock = FolderLock.take(settings.data());
        try {
            return new Installation(settings, lock, say);
        } catch (IOException e) {
            release(lock);
            throw new CannotStart("the data folder " + settings.data().root() + " cannot be used", e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    DataFolder folder() {
        return settings.data();
    }

    Path home() {
        return settings.home();
    }

    Addresses addresses() {
        return addresses;
    }

    Credentials credentials() {
        return credentials;
    }

    Secrets secrets() {
        return secrets;
    }

    /** The given cameras, then the demo's. */
    List<CameraAddress> cameras() {
        return Stream.concat(settings.cameras().stream(), demo == null ? Stream.empty() : demo.cameras().stream())
                .toList();
    }

    @Override
    public void close() throws IOException {
        disk.close();
        if (demo != null) {
            demo.close();
        }
        Files.deleteIfExists(folder().launcher());
        claims.close();
        lock.close();
    }

    private static Addresses addresses(Ports ports, int gateway) {
        return new Addresses(
                gateway == 0 ? ports.choose("gateway", 8000) : ports.require(gateway),
                ports.choose("capture", 8091),
                ports.choose("inference", 8092),
                ports.choose("scoring", 8093),
                ports.choose("kafka", 9092),
                ports.choose("kafka-controller", 9093),
                ports.choose("registry", 8081),
                ports.choose("postgres", 5432));
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
