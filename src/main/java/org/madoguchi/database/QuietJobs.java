package org.madoguchi.database;

import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.TaskUtils;

/** A job that fails because the database is away says nothing: {@link DatabaseWatch} has, and the job comes again. */
final class QuietJobs implements ThreadPoolTaskSchedulerCustomizer {

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setErrorHandler(failure -> {
            if (!DatabaseFailure.isBehind(failure)) {
                TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER.handleError(failure);
            }
        });
    }
}
