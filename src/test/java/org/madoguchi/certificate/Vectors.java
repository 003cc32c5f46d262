package org.madoguchi.certificate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published examples and the worked cases of {@code vectors/}. */
final class Vectors {

    private Vectors() {}

    static List<NamedCsvRecord> of(String file) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                Vectors.class.getResourceAsStream("/vectors/" + file), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Null where the field is empty. */
    static @Nullable LocalDate day(NamedCsvRecord row, String field) {
        var text = row.getField(field);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
