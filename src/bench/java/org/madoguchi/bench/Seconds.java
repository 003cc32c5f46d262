package org.madoguchi.bench;

import java.time.Duration;

/** Time on the wall. */
final class Seconds {

    private static final double NANOS = 1e9;

    private Seconds() {}

    interface Task {
        void run() throws Exception;
    }

    static double of(Task task) throws Exception {
        long start = System.nanoTime();
        task.run();
        return since(start);
    }

    /** What the task takes on average when it is repeated so long on one thread. */
    static double ofEach(Duration round, Task task) throws Exception {
        long start = System.nanoTime();
        int times = 0;
        do {
            task.run();
            times++;
        } while (System.nanoTime() - start < round.toNanos());
        return since(start) / times;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / NANOS;
    }
}
