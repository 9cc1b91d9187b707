package io.vigil.inference.tensor;

import org.jspecify.annotations.Nullable;

/**
 * How a role stands.
 *
 * @param manifest null where no model was loaded
 * @param failures since the start
 * @param absent why the role does not answer now; null: it does
 * @param onCpu whether its model runs on the CPU
 */
public record ModelState(
        Role role,
        @Nullable ModelManifest manifest,
        long failures,
        @Nullable String absent,
        boolean onCpu) {}
