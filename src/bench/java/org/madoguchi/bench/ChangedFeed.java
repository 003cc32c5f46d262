package org.madoguchi.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.UnaryOperator;

/** A feed like another one, but for one column of some rows. */
final class ChangedFeed {

    private ChangedFeed() {}

    /**
     * @param everyWhich 1 for each row, 2 for every other one
     * @return a file beside the other one
     */
    static Path of(Path feed, String name, String column, int everyWhich, UnaryOperator<String> change) throws IOException {
        var file = feed.resolveSibling(name);
        try (var rows = CsvReader.builder().ofCsvRecord(feed); var changed = CsvWriter.builder().build(file)) {
            int place = -1;
            int row = 0;
            for (var record : rows) {
                var fields = new ArrayList<>(record.getFields());
                if (place < 0) {
                    place = fields.indexOf(column);
                } else if (++row % everyWhich == 0) {
                    fields.set(place, change.apply(fields.get(place)));
                }
                changed.writeRecord(fields);
            }
        }
        return file;
    }
}
