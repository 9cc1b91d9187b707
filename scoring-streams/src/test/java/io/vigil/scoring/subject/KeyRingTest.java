package io.vigil.scoring.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.sealing.MasterKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final KeyRing ring = new KeyRing(master(1), KeyRing.Maker.RANDOM);

    @Test
    void shouldOpenAKeyThatItMade() {
        // When
        KnownKey key = ring.create("default", "camera:1", NOON).orElseThrow();
        // Then
        byte[] content = {1, 2, 3};
        assertThat(ring.seal(key)
                        .orElseThrow()
                        .open(ring.seal(key).orElseThrow().seal(content)))
                .isEqualTo(content);
        assertThat(key.createdAt()).isEqualTo(NOON);
        assertThat(key.wrapped().binding().subjectId()).isEqualTo("camera:1");
    }

    @Test
    void shouldNotOpenAKeyOfAnotherMaster() {
        // Given
        KnownKey key = ring.create("default", "s-1", NOON).orElseThrow();
        KeyRing other = new KeyRing(master(2), KeyRing.Maker.RANDOM);
        // Then
        assertThat(other.seal(key)).isEmpty();
        assertThat(other.seal(key)).isEmpty();
    }

    @Test
    void shouldNeitherOpenNorMakeAKeyWithoutAMaster() {
        // Given
        KnownKey key = ring.create("default", "s-1", NOON).orElseThrow();
        KeyRing none = new KeyRing(null, KeyRing.Maker.RANDOM);
        // Then
        assertThat(none.seal(key)).isEmpty();
        assertThat(none.create("default", "camera:1", NOON)).isEqualTo(Optional.empty());
    }

    @Test
    void shouldBeginAnewWithAnotherKeyOrALaterReset() {
        // Given
        KnownKey key = ring.create("default", "s-1", NOON).orElseThrow();
        KnownKey another = ring.create("default", "s-1", NOON).orElseThrow();
        KnownKey reset = new KnownKey(key.wrapped(), NOON, NOON.plusSeconds(60));
        KnownKey resetAgain = new KnownKey(key.wrapped(), NOON, NOON.plusSeconds(90));
        // Then
        assertThat(key.beginsAnew(key)).isFalse();
        assertThat(another.beginsAnew(key)).isTrue();
        assertThat(reset.beginsAnew(key)).isTrue();
        assertThat(reset.beginsAnew(reset)).isFalse();
        assertThat(resetAgain.beginsAnew(reset)).isTrue();
        assertThat(reset.beginsAnew(resetAgain)).isFalse();
    }

    @Test
    void shouldSpeakForNoSampleBeforeTheKeyOrItsReset() {
        // Given
        KnownKey key = ring.create("default", "s-1", NOON).orElseThrow();
        // Then
        assertThat(key.covers(NOON.minusMillis(1))).isFalse();
        assertThat(key.covers(NOON)).isTrue();
        assertThat(new KnownKey(key.wrapped(), NOON, NOON.plusSeconds(1)).covers(NOON))
                .isFalse();
    }

    static MasterKey master(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return MasterKey.parse(Base64.getEncoder().encodeToString(key), "vigil.scoring.baseline.master-key");
    }
}
