package io.vigil.scoring.rule;

/**
 * Who did it.
 *
 * @param className COCO category name
 * @param objectType ONVIF object type
 */
public record Suspect(long trackId, String className, String objectType) {}
