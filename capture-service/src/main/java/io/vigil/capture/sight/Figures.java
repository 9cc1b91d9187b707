package io.vigil.capture.sight;

/**
 * What the last look was judged by.
 *
 * @param blur 0 (sharp) to 1, NaN where there is too little texture to tell
 * @param texture mean difference of neighbouring pixels, grey levels
 * @param usualBlur of this camera
 * @param usualTexture of this camera
 * @param brightest grey level that 95 % of the points do not exceed
 * @param spread grey levels between the darkest and the brightest twentieth
 * @param ofOneColour share of points of the middle colour, 0-1
 * @param equal share of neighbouring pixels that are exactly equal, 0-1
 * @param repeats keyframes in a row that were as the one before
 */
public record Figures(
        float blur,
        float texture,
        float usualBlur,
        float usualTexture,
        int brightest,
        int spread,
        double ofOneColour,
        float equal,
        int repeats) {}
