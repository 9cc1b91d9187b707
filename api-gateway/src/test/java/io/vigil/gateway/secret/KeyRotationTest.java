package io.vigil.gateway.secret;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.InvalidSetting;
import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.audit.Audit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;

class KeyRotationTest {
    private static final byte[] BEFORE = key(1);
    private static final byte[] NOW = key(2);
    private static final int CAMERAS = 350;
    private static final SealedColumn URLS =
            new SealedColumn("camera_network", "camera_id", "stream_url_encrypted", "stream addresses");

    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    @BeforeEach
    void sealAllWithTheKeyOfBefore() {
        DatabaseClient client = database.bean(DatabaseClient.class);
        await(client.sql("delete from outbox").fetch().rowsUpdated());
        await(client.sql("delete from camera_network").fetch().rowsUpdated());
        String sealed = new SecretBox(BEFORE).seal("rtsp://u:p@h/x");
        await(client.sql("insert into camera_network (camera_name, stream_url_encrypted)"
                        + " select 'camera ' || n, :sealed from generate_series(1, :many) n")
                .bind("sealed", sealed)
                .bind("many", CAMERAS)
                .fetch()
                .rowsUpdated());
    }

    @Test
    void shouldSealEverythingAnewSoThatTheOldKeyCanGo() {
        // When
        long sealed = await(rotation(List.of(BEFORE), List.of()).seal());

        // Then
        assertThat(sealed).isEqualTo(CAMERAS);
        assertThat(withKey(BEFORE)).isZero();
        await(rotation(List.of(), List.of()).check().thenReturn(true));
        assertThat(new SecretBox(NOW).open(database.text("select stream_url_encrypted from camera_network limit 1")))
                .isEqualTo("rtsp://u:p@h/x");
        assertThat(database.number("select count(*) from outbox where topic = 'vigil.audit.v1'"))
                .isEqualTo(1);
    }

    @Test
    void shouldGoOnWhereItWasInterrupted() throws Exception {
        // Given: interrupted with the first half sealed
        KeyRotation rotation = rotation(List.of(BEFORE), List.of());
        CompletableFuture<Long> over = new CompletableFuture<>();
        Disposable first = rotation.seal().subscribe(over::complete);
        while (withKey(NOW) < 100 && !over.isDone()) {
            Thread.onSpinWait();
        }
        first.dispose();

        // Then: whatever was and was not reached can be read
        await(rotation.check().thenReturn(true));
        long reached = withKey(NOW);
        assertThat(reached).isGreaterThanOrEqualTo(100);

        // When
        await(rotation.seal());

        // Then
        assertThat(withKey(NOW)).isEqualTo(CAMERAS);
    }

    @Test
    void shouldLeaveWhatSomebodyChangedMeanwhile() {
        SealedTexts texts = new SealedTexts(database.bean(DatabaseClient.class));
        SealedTexts.Sealed seen =
                await(texts.others(URLS, "nothing", Long.MIN_VALUE, 1).next());
        String changed = new SecretBox(NOW).seal("rtsp://other/x");
        assertThat(await(texts.replace(URLS, seen, changed))).isTrue();
        assertThat(await(texts.replace(URLS, seen, new SecretBox(NOW).seal("stale"))))
                .isFalse();
        assertThat(database.text("select stream_url_encrypted from camera_network where camera_id = " + seen.id()))
                .isEqualTo(changed);
    }

    @Test
    void shouldSayWhichKeyIsMissingAndGoOnWithoutItOnlyWhereItIsGivenUp() {
        String id = SecretBox.keyId(new SecretBox(BEFORE).seal("x"));
        assertThatThrownBy(() -> await(rotation(List.of(), List.of()).check().thenReturn(true)))
                .hasCauseInstanceOf(InvalidSetting.class)
                .hasMessageContaining(id)
                .hasMessageContaining("camera-keys-retired")
                .hasMessageContaining("stream addresses")
                .hasMessageNotContaining("rtsp");
        await(rotation(List.of(), List.of(id)).check().thenReturn(true));
        assertThat(await(rotation(List.of(), List.of(id)).seal())).isZero();
        assertThat(withKey(BEFORE)).isEqualTo(CAMERAS);
    }

    private static KeyRotation rotation(List<byte[]> retired, List<String> lost) {
        return new KeyRotation(
                new SecretBox(NOW, retired),
                new SealedTexts(database.bean(DatabaseClient.class)),
                List.of(URLS),
                database.bean(Audit.class),
                lost);
    }

    private static long withKey(byte[] key) {
        return database.number("select count(*) from camera_network where starts_with(stream_url_encrypted, '"
                + new SecretBox(key).prefix() + "')");
    }

    private static byte[] key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return key;
    }
}
