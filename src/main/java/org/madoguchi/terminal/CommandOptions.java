package org.madoguchi.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;

/** The options of a command line, read strictly: whatever is wrong is an IllegalArgumentException. */
public record CommandOptions(ApplicationArguments arguments) {

    /** What begins so configures the process and is read by Spring. */
    private static final List<String> CONFIGURATION = List.of("madoguchi.", "spring.", "logging.", "server.");

    /** @param names all that the command knows: a misspelt option must not change silently what it does */
    public static CommandOptions of(ApplicationArguments arguments, Set<String> names) {
        arguments.getOptionNames().stream()
                .filter(name -> !names.contains(name) && CONFIGURATION.stream().noneMatch(name::startsWith))
                .forEach(CommandOptions::refuse);
        arguments.getNonOptionArgs().forEach(CommandOptions::refuse);
        return new CommandOptions(arguments);
    }

    public Optional<String> value(String name) {
        if (!arguments.containsOption(name)) {
            return Optional.empty();
        }
        var values = arguments.getOptionValues(name);
        if (values == null || values.size() != 1 || values.getFirst().isBlank()) {
            throw new IllegalArgumentException(name);
        }
        return Optional.of(values.getFirst());
    }

    public boolean flag(String name) {
        if (!arguments.containsOption(name)) {
            return false;
        }
        var values = arguments.getOptionValues(name);
        if (values != null && !values.isEmpty()) {
            refuse(name);
        }
        return true;
    }

    public String required(String name) {
        return value(name).orElseThrow(() -> new IllegalArgumentException(name));
    }

    public Path file(String name) {
        var file = Path.of(required(name));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException(name);
        }
        return file;
    }

    /** As {@code 2026-10-31}. */
    public Optional<LocalDate> day(String name) {
        try {
            return value(name).map(LocalDate::parse);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(name, wrong);
        }
    }

    private static void refuse(String argument) {
        throw new IllegalArgumentException(argument);
    }
}
