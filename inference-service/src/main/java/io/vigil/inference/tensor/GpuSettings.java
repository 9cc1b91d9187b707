package io.vigil.inference.tensor;

import io.vigil.fault.InvalidSetting;

/**
 * A GPU's use; without one it has no effect.
 *
 * @param memoryFraction most of a GPU's memory that this process takes, above 0, at most 1
 * @param allowGrowth whether memory is taken as it is needed, not all at once
 * @param visibleDevices numbers of the GPUs to use, comma-separated; empty: all
 */
public record GpuSettings(double memoryFraction, boolean allowGrowth, String visibleDevices) {

    public static final GpuSettings DEFAULT = new GpuSettings(0.8, true, "");

    public GpuSettings {
        if (!(memoryFraction > 0 && memoryFraction <= 1)) {
            throw new InvalidSetting(
                    "vigil.inference.gpu.memory-fraction",
                    memoryFraction,
                    "set it above 0 and at most 1, for example 0.8");
        }
        if (!visibleDevices.matches("(\\d+(,\\d+)*)?")) {
            throw new InvalidSetting(
                    "vigil.inference.gpu.visible-devices",
                    visibleDevices,
                    "list GPU numbers, for example 0 or 0,1; leave it empty for all");
        }
    }
}
