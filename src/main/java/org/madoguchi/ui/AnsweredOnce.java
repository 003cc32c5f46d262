package org.madoguchi.ui;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * An answer that the container may have given already: where a body breaks off or is not chunked as it should be, it has
 * decided on an error by itself, and whoever then sends one fails with a stack trace on the log.
 */
class AnsweredOnce extends HttpServletResponseWrapper {

    AnsweredOnce(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
        if (!isCommitted()) {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (!isCommitted()) {
            super.sendError(status, message);
        }
    }
}
