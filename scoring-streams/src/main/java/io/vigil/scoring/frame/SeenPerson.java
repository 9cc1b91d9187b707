package io.vigil.scoring.frame;

import org.jspecify.annotations.Nullable;

/**
 * What the models made of one tracked person in a frame. What did not run or found nothing is null.
 *
 * @param trackId stable within the session
 */
public record SeenPerson(
        long trackId,
        Box box,
        @Nullable SeenFace face,
        @Nullable Skeleton pose,
        @Nullable SeenAction action) {}
