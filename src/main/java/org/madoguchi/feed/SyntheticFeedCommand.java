package org.madoguchi.feed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.madoguchi.almanac.Japan;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.terminal.CommandOptions;
import org.madoguchi.terminal.CommandWords;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code --generate-feed=N --seed=S [--as-of=DAY] [--insurer=NUMBER] [--out=FILE]}. */
@Component
public class SyntheticFeedCommand {

    private static final Set<String> OPTIONS = Set.of("generate-feed", "seed", "as-of", "insurer", "out");

    private final MessageSource messages;
    private final Clock clock;

    public SyntheticFeedCommand(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public static boolean isMeantBy(ApplicationArguments arguments) {
        return arguments.containsOption("generate-feed");
    }

    /**
     * @param out takes the feed where no file is named
     * @param err takes the words
     * @return the exit code of the process
     */
    public int run(ApplicationArguments arguments, PrintStream out, PrintStream err) {
        try {
            var options = CommandOptions.of(arguments, OPTIONS);
            var feed = new SyntheticFeed(
                    Integer.parseUnsignedInt(options.required("generate-feed")),
                    Long.parseLong(options.required("seed")),
                    options.day("as-of").orElseGet(this::endOfLastMonth),
                    options.value("insurer").map(InsurerNumber::of).orElse(SyntheticFeed.INSURER));
            write(feed, options, out);
            return FeedCommand.TAKEN_IN;
        } catch (IllegalArgumentException wrong) {
            new CommandWords(messages, err).say("feed.synthetic.usage");
            return FeedCommand.WRONG_USAGE;
        }
    }

    private static void write(SyntheticFeed feed, CommandOptions options, PrintStream out) {
        var file = options.value("out").map(Path::of);
        try (var text = file.isPresent() ? Files.newBufferedWriter(file.get()) : unclosed(out)) {
            feed.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends by a flush, because the stream is the process'. */
    private static Writer unclosed(PrintStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private LocalDate endOfLastMonth() {
        return Japan.today(clock).withDayOfMonth(1).minusDays(1);
    }
}
