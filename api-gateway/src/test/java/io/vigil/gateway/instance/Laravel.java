package io.vigil.gateway.instance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Laravel's own Encrypter, where this machine has it. */
final class Laravel {
    private static final String SCRIPT = "src/test/resources/laravel/read.php";

    private Laravel() {}

    /**
     * What it makes of a payload.
     *
     * @param refused why, where it does not read it
     */
    record Reading(@Nullable String text, @Nullable String refused) {}

    static void assumeThere() {
        assumeTrue(isThere(), "to let Laravel read it, install Debian's php-cli and php-illuminate-encryption");
    }

    /** @param key in base64 */
    static List<Reading> read(String key, List<String> payloads) throws IOException {
        Process php = new ProcessBuilder("php", SCRIPT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = php.getOutputStream()) {
            in.write(JsonMapper.shared().writeValueAsBytes(Map.of("key", key, "payloads", payloads)));
        }
        return JsonMapper.shared().readValue(php.getInputStream(), new TypeReference<List<Reading>>() {});
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("php", "-r", "require 'Illuminate/Encryption/autoload.php';")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no php at all
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
