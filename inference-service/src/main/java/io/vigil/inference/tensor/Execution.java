package io.vigil.inference.tensor;

import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;

/**
 * How a model is run.
 *
 * @param threads of one run on the CPU; 0: one a processor
 * @param gpu how much of a GPU may be used, where the native library finds one
 * @param onCpu whether the CPU is to be used though there be a GPU
 */
public record Execution(int threads, GpuSettings gpu, boolean onCpu) {

    public Execution(int threads) {
        this(threads, GpuSettings.DEFAULT, false);
    }

    Execution toCpu() {
        return new Execution(threads, gpu, true);
    }

    /** TensorFlow takes the GPU's share from the first session of a process; the other sessions' is ignored. */
    ConfigProto config() {
        ConfigProto.Builder config = ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(threads)
                .setInterOpParallelismThreads(1)
                .setAllowSoftPlacement(true)
                .setGpuOptions(GPUOptions.newBuilder()
                        .setPerProcessGpuMemoryFraction(gpu.memoryFraction())
                        .setAllowGrowth(gpu.allowGrowth())
                        .setVisibleDeviceList(gpu.visibleDevices()));
        if (onCpu) {
            config.putDeviceCount("GPU", 0);
        }
        return config.build();
    }
}
