package io.vigil.capture.camera;

/**
 * Which of the decoded pictures are taken.
 *
 * @param everyNth 0: as many a second as said, evenly; else every Nth, however many come
 * @param framesPerSecond above 0; without effect where every Nth is taken
 */
public record Sampling(double framesPerSecond, int everyNth) {

    public static Sampling perSecond(double framesPerSecond) {
        return new Sampling(framesPerSecond, 0);
    }
}
