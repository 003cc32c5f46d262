package org.madoguchi.ui;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** Writes what the container answers by itself: the portal's page, with the headers of every other answer, in the reader's language. */
class ContainerAnswers extends ErrorReportValve {

    private final Supplier<Parts> parts;

    /** @param parts asked for with the first answer, after the container is made */
    ContainerAnswers(Supplier<Parts> parts) {
        this.parts = parts;
    }

    record Parts(ContainerPages pages, AnswerHeaders headers, LocaleResolver languages) {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failed) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !canBeRead(response) || !response.setErrorReported()) {
            return;
        }
        try {
            write(status, request, response);
        } catch (IOException gone) {
            // The reader is gone.
        }
    }

    private void write(int status, Request request, Response response) throws IOException {
        var answer = parts.get();
        response.setAppCommitted(false);
        answer.headers().writeTo(request.getRequest(), response.getResponse());
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        var writer = response.getReporter();
        if (writer != null) {
            writer.write(answer.pages().with(status, answer.languages().resolveLocale(request.getRequest())));
            response.finishResponse();
        }
    }

    private static boolean canBeRead(Response response) {
        var allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
