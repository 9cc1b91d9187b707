package io.vigil.inference.tensor;

import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;

/**
 * How a model is run.
 *
 * @param threads of one run on the CPU; 0: one a processor
 * @param gpu how much of a GPU may be used, where the native library finds one
 * @param onCpu whether the CPU is to be used though there be a GPU
 * @param apart whether its threads are its own
 */
public record Execution(int threads, GpuSettings gpu, boolean onCpu, boolean apart) {

    public Execution(int threads, GpuSettings gpu, boolean onCpu) {
        this(threads, gpu, onCpu, false);
    }

    public Execution(int threads) {
        this(threads, GpuSettings.DEFAULT, false);
    }

    Execution toCpu() {
        return new Execution(threads, gpu, true, apart);
    }

    /** The same with threads of its own: TensorFlow's sessions share theirs, and so wait for one another. */
    public Execution apart(int ownThreads) {
        return new Execution(ownThreads, gpu, onCpu, true);
    }

    /** TensorFlow takes the GPU's share from the first session of a process; the other sessions' is ignored. */
    ConfigProto config() {
        ConfigProto.Builder config = ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(threads)
                .setInterOpParallelismThreads(1)
                .setUsePerSessionThreads(apart)
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
