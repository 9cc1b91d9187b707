package io.vigil.standalone.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigil.standalone.folder.DataFolder;
import io.vigil.standalone.folder.PrivateFile;
import io.vigil.standalone.process.HttpProbe;
import io.vigil.standalone.process.JavaLaunch;
import io.vigil.standalone.process.Launch;
import io.vigil.standalone.process.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One of the four services, from the same jar as in production, with a configuration file that only its user reads. */
public final class Service implements Part {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Path jar;
    private final DataFolder folder;
    private final int port;
    private final Jvm jvm;
    private final Map<String, Object> configuration;

    /** @param configuration nested maps and lists, as Spring reads them */
    Service(String name, Path jar, DataFolder folder, int port, Jvm jvm, Map<String, Object> configuration) {
        this.name = name;
        this.jar = jar;
        this.folder = folder;
        this.port = port;
        this.jvm = jvm;
        this.configuration = Map.copyOf(configuration);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Launch launch() throws IOException {
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is missing: build it with 'mvn -DskipTests package'");
        }
        Path file = folder.configuration(name);
        // every JSON text is a YAML text
        PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(configuration) + "\n");
        List<String> command = JavaLaunch.withHeap(jvm.heap())
                .with(jvm.flags())
                .jar(jar, "--spring.config.additional-location=file:" + file);
        return new Launch(command, jvm.environment(), folder.rotatedLog(name));
    }

    @Override
    public boolean answers() {
        return HttpProbe.isUp(URI.create(address() + "/actuator/health/readiness"));
    }

    @Override
    public boolean lives() {
        return HttpProbe.isUp(URI.create(address() + "/actuator/health/liveness"));
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }
}
