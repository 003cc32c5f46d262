package org.madoguchi.assistance.web;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.OpenPosting;
import org.madoguchi.document.ExcelTable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The addresses as a table, for labels. */
@Component
class PostingsCsv {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final MessageSource words;

    PostingsCsv(MessageSource words) {
        this.words = words;
    }

    byte[] of(List<OpenPosting> postings, Locale locale) {
        var table = new ExcelTable()
                .line(Stream.of("number", "post-number", "address", "name", "document", "asked-at", "asked-by")
                        .map(column -> word("column." + column, locale)).toList());
        postings.forEach(posting -> table.line(line(posting, locale)));
        return table.file();
    }

    private List<@Nullable Object> line(OpenPosting posting, Locale locale) {
        var member = posting.member();
        return Arrays.asList(
                posting.number(),
                postNumber(member.postNumber(), locale),
                member.address(),
                member.name().written(),
                word("document." + posting.document(), locale),
                AT.format(posting.askedAt().atZone(Japan.ZONE)),
                posting.askedBy());
    }

    /** Behind its sign, without which 0010012 were a number and 012-2026 a month. */
    private @Nullable String postNumber(@Nullable String postNumber, Locale locale) {
        return postNumber == null
                ? null
                : words.getMessage("assistance.posting.post-number", new Object[] {postNumber}, locale);
    }

    private String word(String key, Locale locale) {
        return words.getMessage("assistance.posting." + key, null, locale);
    }
}
