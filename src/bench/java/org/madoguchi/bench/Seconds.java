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

    /** What 95 in a hundred repetitions of each task stay below, the tasks in turns. */
    static double[] ofMost(int times, Task... tasks) throws Exception {
        var seconds = new double[tasks.length][times];
        for (int n = 0; n < times; n++) {
            for (int task = 0; task < tasks.length; task++) {
                seconds[task][n] = of(tasks[task]);
            }
        }
        return Arrays.stream(seconds).mapToDouble(each -> Arrays.stream(each).sorted().toArray()[times * 95 / 100])
                .toArray();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / NANOS;
    }
}
