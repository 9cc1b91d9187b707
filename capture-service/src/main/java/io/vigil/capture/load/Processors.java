package io.vigil.capture.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;

/** How busy all processors of this machine or container are, by all that runs there: 0-1, or negative where not known. */
public final class Processors implements DoubleSupplier {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Override
    public double getAsDouble() {
        return system.getCpuLoad();
    }
}
