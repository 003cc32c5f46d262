package org.madoguchi.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * The bytes of a feed, read through once before any of it is believed.
 *
 * @param charset the one in which every byte reads
 * @param lines how many line ends there are
 */
record FeedContent(InputStreamSource source, Charset charset, long lines, long bytes, byte[] sha256) {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /**
     * @param told null to find out: UTF-8, or else Windows-31J
     * @throws FeedRefused with the line of the first byte that does not read
     */
    static FeedContent of(InputStreamSource source, @Nullable Charset told, Progress progress) throws IOException {
        var reading = Reading.of(source, told == null ? UTF_8 : told, progress);
        if (told == null && !reading.isLikely()) {
            reading = Reading.of(source, FeedOptions.WINDOWS_31J, progress);
        }
        if (reading.unreadable() > 0) {
            var problems = new FeedProblems(false);
            problems.add(reading.firstUnreadableLine(), (String) null, FeedReason.UNREADABLE_BYTE);
            problems.refuseIfAny();
        }
        return new FeedContent(source, reading.charset(), reading.lines(), reading.bytes(), reading.sha256());
    }

    /** The text without its byte order mark. */
    Reader open() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(source.getInputStream(), charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
