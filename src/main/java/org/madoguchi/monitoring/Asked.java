package org.madoguchi.monitoring;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.register.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to a question that may take long. It is asked by a thread of its own, only while something wants to know the
 * answer, and again only when the last answer is old: a database that hangs holds up neither health nor metrics.
 */
final class Asked<T> {

    private static final Logger log = LoggerFactory.getLogger(Asked.class);

    private final String name;
    private final Callable<T> question;
    private final T failed;
    private final Duration fresh;
    private final Executor thread;
    private @Nullable CompletableFuture<T> current;
    private @Nullable CompletableFuture<T> before;
    private long since;

    /**
     * @param name of the thread, and in the log
     * @param failed the answer where the question failed
     * @param fresh how long an answer holds, from when it was asked for
     */
    Asked(String name, Callable<T> question, T failed, Duration fresh) {
        this.name = name;
        this.question = question;
        this.failed = failed;
        this.fresh = fresh;
        thread = new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                work -> thread(name, work));
    }

    /** It lives on for a while after the request that has started it, so it has nothing of the container's. */
    private static Thread thread(String name, Runnable work) {
        var thread = Thread.ofPlatform().daemon().name("watch-" + name).unstarted(work);
        thread.setContextClassLoader(Asked.class.getClassLoader());
        return thread;
    }

    /** Waits so long, counted from when it was asked; where no answer has come by then, it is the one of a question that failed. */
    T within(Duration patience) {
        var answer = asked();
        try {
            return answer.get(Math.max(0, patience.toNanos() - age()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException none) {
            return failed;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return failed;
        }
    }

    /** Does not wait; empty until the first answer has come. */
    Optional<T> latest() {
        var answer = asked();
        if (answer.isDone()) {
            return Optional.of(answer.join());
        }
        synchronized (this) {
            return Optional.ofNullable(before).map(CompletableFuture::join);
        }
    }

    private synchronized CompletableFuture<T> asked() {
        var known = current;
        if (known == null || known.isDone() && age() > fresh.toNanos()) {
            before = known;
            since = System.nanoTime();
            known = CompletableFuture.supplyAsync(this::ask, thread);
            current = known;
        }
        return known;
    }

    private synchronized long age() {
        return System.nanoTime() - since;
    }

    private T ask() {
        try {
            return Sight.ofEverybody().during(question::call);
        } catch (Exception down) {
            // Not its message, which may hold an address.
            log.warn("Watching {}: no answer, {}", name, down.getClass().getSimpleName());
            return failed;
        }
    }
}
