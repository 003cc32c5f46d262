package org.madoguchi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the figures depend on. */
final class Machine {

    private static final long GIB = 1 << 30;

    private Machine() {}

    static String thisOne() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%d cores, %d GiB of memory, %s %s, Java %s (%s)".formatted(
                system.getAvailableProcessors(),
                Math.round((double) system.getTotalMemorySize() / GIB),
                system.getName(),
                system.getArch(),
                Runtime.version(),
                System.getProperty("java.vendor"));
    }
}
