package io.vigil.inference.identity;

/**
 * A face that turned out to be an enrolled subject's.
 *
 * @param sighting whether it is to be announced: not again within the subject's cool-down
 */
public record Recognition(SeenFace face, Match match, boolean sighting) {}
