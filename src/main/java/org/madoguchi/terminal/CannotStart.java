package org.madoguchi.terminal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;

/** Says what keeps Madoguchi from starting, to the engineer who starts it: one line for each reason. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String line) {
        super(line);
    }

    /** @param lines at least one */
    public CannotStart(List<String> lines) {
        super(String.join("\n", lines));
    }

    public CannotStart(String line, IOException cause) {
        super(line + ": " + reason(cause), cause);
    }

    /** Of some failures the file system only tells the name of the file; the rest is the name of the exception. */
    private static String reason(IOException cause) {
        return cause instanceof FileSystemException file && file.getReason() == null
                ? cause.getClass().getSimpleName() + " " + file.getFile()
                : String.valueOf(cause.getMessage());
    }
}
