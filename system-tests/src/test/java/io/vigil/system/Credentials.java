package io.vigil.system;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** What {@code credentials.json} tells a user, so that tools of one's own can be pointed at Vigil. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Credentials(
        @JsonProperty("base_url") String baseUrl,
        Admin admin,
        @JsonProperty("api_token") String apiToken,
        @JsonProperty("callback_token") String callbackToken,
        Model model,
        Kafka kafka,
        Registry registry,
        Postgres postgres) {

    record Admin(String username, String password) {}

    record Model(
            String email,
            String password,
            @JsonProperty("encryption_key") String encryptionKey) {}

    record Kafka(@JsonProperty("bootstrap_servers") String bootstrapServers) {}

    record Registry(String url) {}

    record Postgres(String url, String username, String password) {}

    static Credentials of(Path data) {
        try {
            return new ObjectMapper().readValue(data.resolve("credentials.json").toFile(), Credentials.class);
        } catch (IOException e) {
            throw new IllegalStateException("no readable credentials.json in " + data, e);
        }
    }
}
