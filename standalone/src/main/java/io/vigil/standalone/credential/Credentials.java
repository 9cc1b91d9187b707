package io.vigil.standalone.credential;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person or program needs to reach every part; the shape of {@code credentials.json}. */
public record Credentials(
        @JsonProperty("base_url") String baseUrl,
        Login admin,
        @JsonProperty("api_token") String apiToken,
        @JsonProperty("callback_token") String callbackToken,
        ModelLogin model,
        Kafka kafka,
        Registry registry,
        Postgres postgres) {

    /** The administrator's login at the gateway. */
    public record Login(String username, String password) {
        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }

    /** @param encryptionKey {@code base64:} and 32 bytes, as the model API's documents write it */
    public record ModelLogin(
            String email,
            String password,
            @JsonProperty("encryption_key") String encryptionKey) {
        @Override
        public String toString() {
            return "ModelLogin[" + email + "]";
        }
    }

    /** The broker, without authentication, on the loopback address. */
    public record Kafka(@JsonProperty("bootstrap_servers") String bootstrapServers) {}

    /** The Confluent-compatible API of the registry. */
    public record Registry(String url) {}

    /** @param url as {@code psql} takes it */
    public record Postgres(String url, String username, String password) {
        @Override
        public String toString() {
            return "Postgres[" + url + ", " + username + "]";
        }
    }

    static Credentials random() {
        return new Credentials(
                "",
                new Login("admin", Randoms.word()),
                Randoms.word(),
                Randoms.word(),
                new ModelLogin("capture@vigil.local", Randoms.word(), "base64:" + Randoms.key()),
                new Kafka(""),
                new Registry(""),
                new Postgres("", "vigil", Randoms.word()));
    }

    /** The same secrets at these addresses. */
    public Credentials at(int gateway, int broker, int schemas, int database) {
        return new Credentials(
                "http://127.0.0.1:" + gateway,
                admin,
                apiToken,
                callbackToken,
                model,
                new Kafka("127.0.0.1:" + broker),
                new Registry("http://127.0.0.1:" + schemas + "/apis/ccompat/v7"),
                new Postgres(
                        "postgresql://127.0.0.1:" + database + "/vigil", postgres.username(), postgres.password()));
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "Credentials[" + baseUrl + "]";
    }
}
