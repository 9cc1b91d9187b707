package io.vigil.inference.picture;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.geometry.Turn;
import java.nio.ByteBuffer;

/**
 * A region of a picture for a model to look at.
 *
 * @param region before turning; may reach beyond the picture
 */
public record Crop(Picture picture, Box region, Turn turn) {

    /** An upright one. */
    public Crop(Picture picture, Box region) {
        this(picture, region, Turn.NONE);
    }

    /** Where a point of this crop, given as fractions of it, lies in the picture. */
    public Point toPicture(float fractionX, float fractionY) {
        return turn.toPicture(region, picture.aspect(), fractionX, fractionY);
    }

    void sample(int width, int height, ByteBuffer into) {
        picture.sample(region, turn, width, height, into);
    }
}
