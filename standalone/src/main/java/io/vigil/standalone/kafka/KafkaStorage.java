package io.vigil.standalone.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker's log folder: formatted once, recognised by its cluster id ever after. */
final class KafkaStorage {
    private KafkaStorage() {}

    /** The cluster id of the folder, which is formatted first when it is new. */
    static String formatted(Path logs, int controllerPort) throws IOException {
        Path properties = logs.resolve("meta.properties");
        if (!Files.exists(properties)) {
            format(logs, controllerPort);
        }
        Properties meta = new Properties();
        try (Reader reader = Files.newBufferedReader(properties)) {
            meta.load(reader);
        }
        return meta.getProperty("cluster.id", "");
    }

    private static void format(Path logs, int controllerPort) throws IOException {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setDirectories(java.util.List.of(logs.toString()))
                .setMetadataLogDirectory(logs.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setHasDynamicQuorum(true)
                .setInitialControllers(DynamicVoters.parse("1@127.0.0.1:" + controllerPort + ":" + Uuid.randomUuid()));
        try {
            Files.createDirectories(logs);
            formatter.run();
        } catch (Exception e) {
            throw new IOException("the broker's folder " + logs + " cannot be formatted: " + e.getMessage(), e);
        }
    }
}
