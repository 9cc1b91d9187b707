package io.vigil.inference.gaze;

import io.vigil.inference.geometry.Point;
import io.vigil.inference.picture.Crop;
import java.nio.FloatBuffer;

/**
 * Points that a model sees in a crop.
 *
 * @param values x, y, z of each in pixels of the model's input, z from an origin of the model's own
 * @param side of the model's input, pixels
 */
record Landmarks(FloatBuffer values, int side, Crop crop) {

    /** @param outputs of a batch, {@code count} points an element */
    static Landmarks of(float[] outputs, int element, int count, int side, Crop crop) {
        return new Landmarks(
                FloatBuffer.wrap(outputs, 3 * count * element, 3 * count).slice(), side, crop);
    }

    /** Where a point lies in the picture, in heights of the picture, so that lengths are the same in all directions. */
    Vector point(int index) {
        Point place = crop.toPicture(values.get(3 * index) / side, values.get(3 * index + 1) / side);
        return new Vector(
                place.x() * crop.picture().aspect(),
                place.y(),
                values.get(3 * index + 2) / side * crop.region().height());
    }
}
