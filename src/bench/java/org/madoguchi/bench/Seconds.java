package org.madoguchi.bench;

import java.time.Duration;
import java.util.Arrays;

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

    /** What 95 in a hundred of so many repetitions stay below, one after the other. */
    static double ofMost(int times, Task task) throws Exception {
        var each = new double[times];
        for (int n = 0; n < times; n++) {
            each[n] = of(task);
        }
        Arrays.sort(each);
        return each[times * 95 / 100];
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / NANOS;
    }
}
