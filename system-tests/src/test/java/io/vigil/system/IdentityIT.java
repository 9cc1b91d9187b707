package io.vigil.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigil.avro.DetectedFace;
import io.vigil.avro.Detections;
import io.vigil.avro.Identity;
import io.vigil.avro.Sighting;
import io.vigil.avro.SubjectKey;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Enrols the woman of the bundled clip by her portrait, is told of her, and has her forgotten. */
class IdentityIT {
    @RegisterExtension
    static final RunningVigil running = new RunningVigil();

    private static final String SUBJECT = "subject-7";
    private static final Path PORTRAIT =
            VigilProcess.HOME.resolve("inference-service/src/test/resources/astronaut.jpg");

    private final TopicReader topics = new TopicReader(running.vigil().credentials());

    @Test
    void shouldTellOfAnEnrolledSubjectAndForgetAnErasedOne() throws Exception {
        // Given
        assertThat(enrol(SUBJECT, PORTRAIT.toString())).contains("enrolled " + SUBJECT);
        String camera = running.vigil().cameraId("portrait");

        // When, Then
        await("a sighting")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(topics.all(Topics.SIGHTINGS, Sighting.class))
                        .anySatisfy(sighting -> {
                            assertThat(sighting.getSubjectId()).isEqualTo(SUBJECT);
                            assertThat(sighting.getCameraId()).isEqualTo(camera);
                            assertThat(sighting.getConfidence()).isGreaterThan(0.8f);
                            assertThat(sighting.getSightingId()).isEqualTo(sighting.getFrameId() + "-" + SUBJECT);
                        }));
        assertThat(topics.all(Topics.SIGHTINGS, Sighting.class))
                .hasSizeLessThanOrEqualTo(2); // the cool-down is a minute
        await("detections that name the subject")
                .atMost(Duration.ofSeconds(10))
                .until(() -> facesSince(Instant.EPOCH).stream().anyMatch(face -> face.getIdentity() != null));
        byte[] template = plainTemplate();

        // When
        assertThat(enrol("--erase", SUBJECT)).contains("erased " + SUBJECT);
        Instant erased = Instant.now().plusSeconds(1);

        // Then
        await("faces after the erasure")
                .atMost(Duration.ofSeconds(20))
                .until(() -> facesSince(erased).size() >= 5);
        assertThat(facesSince(erased)).allMatch(face -> face.getIdentity() == null);
        assertThat(enrol("--list")).contains("nobody is enrolled");
        int telling = largest(template);
        assertThat(whereFound(new String(template, telling, Float.BYTES, ISO_8859_1)))
                .isEmpty();
        assertThat(whereFound(Float.toString(ByteBuffer.wrap(template).getFloat(telling))))
                .isEmpty();
    }

    private List<DetectedFace> facesSince(Instant moment) {
        return topics.all(Topics.DETECTIONS, Detections.class).stream()
                .filter(detections -> detections.getCapturedAt().isAfter(moment))
                .flatMap(detections -> Stream.ofNullable(detections.getFaces()))
                .flatMap(List::stream)
                .toList();
    }

    /** The template as the documentation says that it can be read by whoever has the master key: float32, big-endian. */
    private byte[] plainTemplate() throws IOException, GeneralSecurityException {
        byte[] master = Base64.getDecoder()
                .decode(new ObjectMapper()
                        .readTree(running.vigil().data().resolve("secrets.json").toFile())
                        .path("identity_master_key")
                        .asText());
        SubjectKey key = topics.all(Topics.SUBJECT_KEYS, SubjectKey.class).stream()
                .filter(wrapped -> wrapped.getSubjectId().equals(SUBJECT)) // cameras have keys too
                .findFirst()
                .orElseThrow();
        Identity identity = topics.all(Topics.IDENTITIES, Identity.class).get(0);
        byte[] bound = binding(key.getTenant(), key.getSubjectId(), key.getKeyId());
        byte[] subjectKey = open(master, key.getNonce(), key.getWrapped(), bound);
        byte[] plain = open(
                subjectKey,
                identity.getTemplates().get(0).getNonce(),
                identity.getTemplates().get(0).getCiphertext(),
                bound);
        assertThat(plain).hasSize(1024 * Float.BYTES);
        return plain;
    }

    private static byte[] open(byte[] key, ByteBuffer nonce, ByteBuffer sealed, byte[] bound)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, bytes(nonce)));
        cipher.updateAAD(bound);
        return cipher.doFinal(bytes(sealed));
    }

    private static byte[] binding(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            for (String part : parts) {
                data.writeInt(part.getBytes(UTF_8).length);
                data.write(part.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** Where the largest value begins: many are zero, which is found everywhere. */
    private static int largest(byte[] template) {
        ByteBuffer values = ByteBuffer.wrap(template);
        return IntStream.range(0, template.length / Float.BYTES)
                .map(i -> i * Float.BYTES)
                .boxed()
                .max(Comparator.comparing(values::getFloat))
                .orElseThrow();
    }

    /** Topics and logs that hold the text; the pictures themselves are left out. */
    private List<String> whereFound(String plain) throws IOException {
        List<String> found = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            if (topic.name().equals(Topics.FRAMES.name())) {
                continue;
            }
            topics.raw(topic.name()).stream()
                    .filter(record -> record.value() != null)
                    .filter(record -> new String(record.value(), ISO_8859_1).contains(plain))
                    .forEach(record -> found.add(topic.name() + " " + record.offset()));
        }
        try (Stream<Path> logs = Files.list(running.vigil().data().resolve("logs"))) {
            for (Path log : logs.toList()) {
                if (Files.readString(log, ISO_8859_1).contains(plain)) {
                    found.add(log.toString());
                }
            }
        }
        return found;
    }

    private static String enrol(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(VigilProcess.HOME.resolve("vigil").toString(), "enrol"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", running.vigil().data().toString()));
        Path output = Files.createTempFile("vigil-enrol", ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        Files.delete(output);
        return said;
    }
}
