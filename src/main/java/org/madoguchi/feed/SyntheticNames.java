package org.madoguchi.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.madoguchi.member.PersonName;

/** Names as they occur in Japan, one in a hundred of a kind that computers lose characters of. */
final class SyntheticNames {

    private static final int ONE_RARE_IN = 100;
    private static final int ONE_LATIN_OF_RARE_IN = 5;

    /** 氏 and 名 stand apart by an ideographic space. */
    private static final String SPACE = "\u3000";

    private final List<CsvRecord> surnames = list("surnames");
    private final List<CsvRecord> rareSurnames = list("surnames-rare");
    private final List<CsvRecord> latinSurnames = list("surnames-latin");
    private final List<CsvRecord> givenNames = list("given-names");
    private final List<CsvRecord> latinGivenNames = list("given-names-latin");
    private final List<CsvRecord> towns = list("towns");

    /** A surname as a household shares it. */
    record Surname(String written, String kana, boolean rare, boolean latin) {}

    Surname surname(Random random) {
        boolean rare = random.nextInt(ONE_RARE_IN) == 0;
        boolean latin = rare && random.nextInt(ONE_LATIN_OF_RARE_IN) == 0;
        var surname = any(latin ? latinSurnames : rare ? rareSurnames : surnames, random);
        return new Surname(surname.getField(0), surname.getField(1), rare, latin);
    }

    /** @param sex as the feed's Sex1 */
    PersonName name(Surname surname, String sex, Random random) {
        var fitting = (surname.latin() ? latinGivenNames : givenNames).stream()
                .filter(name -> name.getField(2).equals(sex))
                .toList();
        var given = any(fitting, random);
        return new PersonName(
                surname.written() + (surname.latin() ? " " : SPACE) + given.getField(0),
                surname.kana() + SPACE + given.getField(1));
    }

    String town(Random random) {
        return any(towns, random).getField(0);
    }

    private static CsvRecord any(List<CsvRecord> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }

    private static List<CsvRecord> list(String name) {
        var file = "/synthetic/" + name + ".csv";
        try (InputStream bytes = SyntheticNames.class.getResourceAsStream(file);
                var records = CsvReader.builder().ofCsvRecord(bytes, StandardCharsets.UTF_8)) {
            return records.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
