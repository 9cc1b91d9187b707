package io.vigil.inference.object;

import io.vigil.inference.geometry.Box;

/**
 * An object in one picture.
 *
 * @param confidence 0-1
 * @param box within the picture
 */
public record FoundObject(Category category, float confidence, Box box) {

    public boolean isPerson() {
        return category == Category.PERSON;
    }
}
