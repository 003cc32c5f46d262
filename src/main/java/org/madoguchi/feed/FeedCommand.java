package org.madoguchi.feed;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import org.madoguchi.terminal.CommandOptions;
import org.madoguchi.terminal.CommandWords;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/** {@code --import=FILE --as-of=DAY [--kind=full|delta] [--charset=NAME] [--allow-ending] [--good-rows]}. */
@Component
public class FeedCommand {

    public static final int TAKEN_IN = 0;
    public static final int REFUSED = 1;
    public static final int WRONG_USAGE = 2;

    private static final Set<String> OPTIONS = Set.of("import", "as-of", "kind", "charset", "allow-ending", "good-rows");

    private final Feeds feeds;
    private final MessageSource messages;

    public FeedCommand(Feeds feeds, MessageSource messages) {
        this.feeds = feeds;
        this.messages = messages;
    }

    public static boolean isMeantBy(ApplicationArguments arguments) {
        return arguments.containsOption("import");
    }

    /** @return the exit code of the process */
    public int run(ApplicationArguments arguments, PrintStream out) {
        var words = new CommandWords(messages, out);
        FileSystemResource file;
        FeedOptions feedOptions;
        try {
            var options = CommandOptions.of(arguments, OPTIONS);
            file = new FileSystemResource(options.file("import"));
            feedOptions = feedOptions(options);
        } catch (IllegalArgumentException wrong) {
            words.say("feed.usage");
            return WRONG_USAGE;
        }
        feeds.settleBrokenOff().forEach(feed -> words.say("feed.broken-off", feed.insurer(), feed.asOf().toString()));
        return report(feeds.takeIn(file, feedOptions), words);
    }

    private static int report(FeedReport report, CommandWords words) {
        return switch (report) {
            case FeedReport.Accepted accepted -> {
                words.say("feed.accepted", accepted.insurer(),
                        accepted.added(), accepted.changed(), accepted.unchanged(), accepted.ended());
                if (accepted.leftOut() > 0) {
                    words.say("feed.left-out", accepted.leftOut());
                }
                yield TAKEN_IN;
            }
            case FeedReport.Refused refused -> {
                words.say("feed.refused", refused.total());
                refused.problems().forEach(problem -> report(problem, words));
                if (refused.total() > refused.problems().size()) {
                    words.say("feed.more", refused.total() - refused.problems().size());
                }
                yield REFUSED;
            }
        };
    }

    private static void report(FeedProblem problem, CommandWords words) {
        var reason = words.text(problem.reason().key());
        if (problem.line() == 0) {
            words.say("feed.problem.whole", reason);
        } else if (problem.column() == null) {
            words.say("feed.problem.line", Long.toString(problem.line()), reason);
        } else {
            words.say("feed.problem.column", Long.toString(problem.line()), problem.column(), reason);
        }
    }

    private static FeedKind kind(String name) {
        return FeedKind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static FeedOptions feedOptions(CommandOptions options) {
        return new FeedOptions(
                options.day("as-of").orElseThrow(() -> new IllegalArgumentException("as-of")),
                options.value("kind").map(FeedCommand::kind).orElse(FeedKind.FULL),
                options.value("charset").filter(name -> !name.equals("auto")).map(Charset::forName).orElse(null),
                options.flag("allow-ending"),
                options.flag("good-rows"));
    }
}
