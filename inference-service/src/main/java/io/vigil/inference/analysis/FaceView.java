package io.vigil.inference.analysis;

import io.vigil.inference.emotion.Emotion;
import io.vigil.inference.face.Face;
import io.vigil.inference.gaze.Gaze;
import io.vigil.inference.identity.Embedding;
import org.jspecify.annotations.Nullable;

/** A face and what was read in it; null what was not asked or not seen. */
public record FaceView(
        Face face,
        @Nullable Emotion emotion,
        @Nullable Gaze gaze,
        @Nullable Embedding embedding) {

    FaceView(Face face) {
        this(face, null, null, null);
    }

    FaceView with(Emotion read) {
        return new FaceView(face, read, gaze, embedding);
    }

    FaceView with(Gaze read) {
        return new FaceView(face, emotion, read, embedding);
    }

    FaceView with(Embedding read) {
        return new FaceView(face, emotion, gaze, read);
    }
}
