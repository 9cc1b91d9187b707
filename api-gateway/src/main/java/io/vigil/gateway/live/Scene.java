package io.vigil.gateway.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the models saw in one picture. Coordinates are fractions of it, from the top left. */
record Scene(String cameraId, String frameId, List<Thing> things, List<Box> faces, List<List<Dot>> poses) {

    record Box(float x, float y, float w, float h) {
        float centreX() {
            return x + w / 2;
        }

        float centreY() {
            return y + h / 2;
        }
    }

    record Thing(
            String className,
            float confidence,
            Box box,
            @Nullable Long trackId) {}

    record Dot(float x, float y, float confidence) {}
}
