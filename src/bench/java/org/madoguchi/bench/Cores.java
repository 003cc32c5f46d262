package org.madoguchi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.madoguchi.bench.Seconds.Task;

/** What the cores spend, of this JVM and of what it has started: whatever else the machine does is not in it. */
final class Cores {

    private static final double NANOS = 1e9;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Cores() {}

    /** The seconds of one core that the task takes on average, repeated for so long. */
    static double secondsOfEach(Duration round, Task task) throws Exception {
        long end = System.nanoTime() + round.toNanos();
        double before = spent();
        int times = 0;
        do {
            task.run();
            times++;
        } while (System.nanoTime() < end);
        return (spent() - before) / times;
    }

    private static double spent() {
        var started = ProcessHandle.current().descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return (SYSTEM.getProcessCpuTime() + started.toNanos()) / NANOS;
    }
}
