package io.vigil.standalone.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigil.standalone.folder.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    Path root;

    private DataFolder folder;

    @BeforeEach
    void prepare() {
        folder = new DataFolder(root.resolve("data"));
        folder.prepare();
    }

    @Test
    void shouldWriteTheCredentialsForTheirUserOnly() throws Exception {
        // When
        SecretFile.save(folder.credentials(), SecretFile.credentials(folder).at(8000, 9092, 8081, 5432));

        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.credentials())))
                .isEqualTo("rw-------");
        JsonNode json = new ObjectMapper().readTree(folder.credentials().toFile());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "base_url", "admin", "api_token", "callback_token", "model", "kafka", "registry", "postgres");
        assertThat(json.at("/kafka/bootstrap_servers").asText()).isEqualTo("127.0.0.1:9092");
        assertThat(json.at("/registry/url").asText()).isEqualTo("http://127.0.0.1:8081/apis/ccompat/v7");
        assertThat(json.at("/postgres/url").asText()).isEqualTo("postgresql://127.0.0.1:5432/vigil");
        String key = json.at("/model/encryption_key").asText();
        assertThat(Base64.getDecoder().decode(key.substring("base64:".length())))
                .hasSize(32);
    }

    @Test
    void shouldKeepSecretsAndMakeDifferentOnesElsewhere() throws Exception {
        // Given
        Credentials made = SecretFile.credentials(folder);
        DataFolder other = new DataFolder(root.resolve("other"));
        other.prepare();

        // Then
        assertThat(SecretFile.credentials(folder)).isEqualTo(made);
        assertThat(SecretFile.credentials(other).apiToken()).isNotEqualTo(made.apiToken());
        assertThat(made.toString())
                .doesNotContain(made.apiToken())
                .doesNotContain(made.admin().password());
    }

    @Test
    void shouldSayWhatToDoWhenTheDatabasesPasswordsAreLost() throws Exception {
        Files.createDirectories(folder.of("postgres"));

        assertThatThrownBy(() -> SecretFile.secrets(folder)).hasMessageContaining("put the file back");
    }

    @Test
    void shouldAddTheKeyForIdentitiesToSecretsOfAnEarlierVersion() throws Exception {
        // Given
        Files.writeString(folder.secrets(), """
                {"postgres_superuser_password": "one", "registry_database_password": "two", "camera_key": "three"}
                """);

        // When
        Secrets secrets = SecretFile.secrets(folder);

        // Then
        assertThat(Base64.getDecoder().decode(secrets.identityKey())).hasSize(32);
        assertThat(secrets.cameraKey()).isEqualTo("three");
        assertThat(SecretFile.secrets(folder)).isEqualTo(secrets);
    }
}
