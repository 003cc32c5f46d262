package org.madoguchi.database;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Why the database can't be reached, in one line. */
final class Reason {

    private Reason() {}

    static String of(SQLException failure) {
        return network(failure).map(Reason::said).orElseGet(() -> said(failure));
    }

    /** Empty where the server was reached. */
    static Optional<IOException> network(SQLException failure) {
        return causes(failure).filter(IOException.class::isInstance).map(IOException.class::cast).findFirst();
    }

    static boolean isUnknownHost(SQLException failure) {
        return causes(failure).anyMatch(UnknownHostException.class::isInstance);
    }

    static String said(Throwable cause) {
        return cause instanceof EOFException ? "it has closed the connection" : firstLine(cause);
    }

    private static String firstLine(Throwable cause) {
        return Optional.ofNullable(cause.getMessage()).flatMap(words -> words.lines().findFirst())
                .orElseGet(() -> cause.getClass().getSimpleName());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
