package org.madoguchi.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.madoguchi.member.InsurerNumber;

/**
 * A feed of people who do not exist, for benchmarks and tests. The same numbers give the same feed, byte for byte.
 *
 * @param members how many
 * @param asOf the day of which the feed is the state
 */
public record SyntheticFeed(int members, long seed, LocalDate asOf, InsurerNumber insurer) {

    /** Can't be anybody's: there is no prefecture 99. */
    public static final InsurerNumber INSURER = InsurerNumber.of("06990022");

    /** So that the memory taken does not grow with the members. */
    private static final int AT_ONCE = 1000;

    private static final FeedColumn[] COLUMNS = FeedColumn.values();

    public void write(Writer out) throws IOException {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(Arrays.stream(COLUMNS).map(FeedColumn::header).toList());
        var random = new Random(seed);
        var people = new SyntheticPeople(asOf, insurer, random);
        var households = new SyntheticHouseholds(random);
        for (int written = 0; written < members; written += AT_ONCE) {
            for (var ages : households.of(Math.min(AT_ONCE, members - written))) {
                people.household(ages).forEach(row -> csv.writeRecord(values(row)));
            }
        }
        csv.flush();
    }

    private static List<String> values(FeedRow row) {
        return Arrays.stream(COLUMNS).map(row::value).toList();
    }
}
