package org.madoguchi.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/** A feed as a test writes it: the needed columns, and those that a row names. */
public record FeedFile(List<Row> rows) {

    public static FeedFile of(Row... rows) {
        return new FeedFile(List.of(rows));
    }

    /** The household's insured, all well. */
    public static Row insured(String number) {
        return new Row(Map.ofEntries(
                Map.entry("InsurerNumber", "06990022"),
                Map.entry("InsuredCardSymbol", "12"),
                Map.entry("InsuredIdentificationNumber", number),
                Map.entry("InsuredBranchNumber", "00"),
                Map.entry("PersonalFamilyClassification", "1"),
                Map.entry("Name", "佐藤　太郎"),
                Map.entry("NameKana", "サトウ　タロウ"),
                Map.entry("Sex1", "1"),
                Map.entry("Birthdate", "19800510"),
                Map.entry("QualificationDate", "20150401")));
    }

    public static Row dependent(String number, String branch) {
        return insured(number)
                .with("InsuredBranchNumber", branch)
                .with("PersonalFamilyClassification", "2")
                .with("Name", "佐藤　花子")
                .with("Birthdate", "19810602");
    }

    public record Row(Map<String, String> values) {

        public Row with(String column, String value) {
            var changed = new LinkedHashMap<>(values);
            changed.put(column, value);
            return new Row(changed);
        }
    }

    public String text() {
        var columns = new LinkedHashSet<>(List.of("InsurerNumber", "InsuredCardSymbol", "InsuredIdentificationNumber",
                "InsuredBranchNumber", "PersonalFamilyClassification", "Name", "NameKana", "Sex1", "Birthdate",
                "QualificationDate"));
        rows.forEach(row -> columns.addAll(row.values.keySet()));
        var lines = rows.stream()
                .map(row -> columns.stream().map(c -> row.values.getOrDefault(c, "")).collect(joining(",")));
        return Stream.concat(Stream.of(String.join(",", columns)), lines).map(line -> line + "\n").collect(joining());
    }

    public InputStreamSource source() {
        return source(text(), UTF_8);
    }

    public static InputStreamSource source(String text, Charset charset) {
        return new ByteArrayResource(text.getBytes(charset));
    }
}
