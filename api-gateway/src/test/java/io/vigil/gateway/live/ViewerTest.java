package io.vigil.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Sinks;

class ViewerTest {

    @Test
    void shouldGiveASlowViewerTheNewestAndNotAllTheMissed() {
        // Given
        Sinks.Many<Integer> pictures = Sinks.many().multicast().directBestEffort();
        Viewer<Integer> viewer = Viewer.of(pictures.asFlux().onBackpressureLatest());
        AtomicReference<Integer> shown = new AtomicReference<>(0);

        // When
        for (int i = 1; i <= 100; i++) {
            pictures.tryEmitNext(i);
        }
        viewer.next().subscribe(shown::set);

        // Then
        assertThat(shown.get()).isEqualTo(100);
    }

    @Test
    void shouldEndWithItsSource() {
        Sinks.Many<Integer> pictures = Sinks.many().multicast().directBestEffort();
        Viewer<Integer> viewer = Viewer.of(pictures.asFlux().onBackpressureLatest());
        AtomicReference<String> end = new AtomicReference<>("open");
        viewer.next().subscribe(next -> {}, failure -> {}, () -> end.set("ended"));

        pictures.tryEmitComplete();

        assertThat(end.get()).isEqualTo("ended");
        assertThat(viewer.hasEnded()).isTrue();
    }

    @Test
    void shouldWritePartsThatBrowsersUnderstand() {
        assertThat(part(null)).isEqualTo("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: 2\r\n\r\nxy\r\n");
    }

    @Test
    void shouldTellWhenAPictureWasTaken() {
        assertThat(part(Instant.ofEpochMilli(1_700_000_000_123L)))
                .contains("\r\nX-Captured-At: 1700000000123\r\n\r\nxy\r\n");
    }

    private static String part(@Nullable Instant capturedAt) {
        return new String(MjpegPart.of(new byte[] {'x', 'y'}, capturedAt), StandardCharsets.US_ASCII);
    }

    @Test
    void shouldNameTheCameraBeforeThePicture() {
        assertThat(LiveSocket.message("12", new byte[] {9})).containsExactly(2, '1', '2', 9);
    }
}
