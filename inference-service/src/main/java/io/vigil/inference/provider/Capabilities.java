package io.vigil.inference.provider;

import java.util.List;

/**
 * What a provider says of itself.
 *
 * @param classes that it can find, by its own names
 * @param mostPictures of one call
 * @param largestWidth pixels; wider pictures are not sent
 * @param largestHeight pixels
 */
record Capabilities(
        String name, String version, List<String> classes, int mostPictures, int largestWidth, int largestHeight) {

    Capabilities {
        classes = List.copyOf(classes);
    }

    boolean takes(int width, int height) {
        return width <= largestWidth && height <= largestHeight;
    }
}
