package org.madoguchi.accesslog;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.madoguchi.terminal.CommandOptions;
import org.madoguchi.terminal.CommandWords;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** {@code --verify-access-log [--newest-seal=NUMBER:HASH]}. Only reads. */
@EnableConfigurationProperties(AccessLogProperties.class)
public class AccessLogCommand {

    public static final int SOUND = 0;
    public static final int UNSOUND = 1;
    public static final int WRONG_USAGE = 2;

    private static final String NAME = "verify-access-log";
    private static final String NEWEST_SEAL = "newest-seal";
    private static final Set<String> OPTIONS = Set.of(NAME, NEWEST_SEAL);

    private final AccessLogVerification verification;
    private final MessageSource messages;

    AccessLogCommand(DataSource database, AccessLogProperties properties, Clock clock, MessageSource messages) {
        verification = new AccessLogVerification(database, VerificationKeys.of(properties), clock);
        this.messages = messages;
    }

    public static boolean isMeantBy(ApplicationArguments arguments) {
        return arguments.containsOption(NAME);
    }

    /** @return the exit code of the process */
    public int run(ApplicationArguments arguments, PrintStream out) {
        var words = new CommandWords(messages, out);
        try {
            var options = CommandOptions.of(arguments, OPTIONS);
            options.flag(NAME);
            return verify(options.value(NEWEST_SEAL).map(NotedSeal::of).orElse(null), words);
        } catch (IllegalArgumentException wrong) {
            words.say("accesslog.verify.usage");
            return WRONG_USAGE;
        }
    }

    private int verify(@Nullable NotedSeal noted, CommandWords words) {
        var told = new LogWords(words);
        try {
            return report(verification.run(noted, told::finding), told);
        } catch (DataAccessException | TransactionException unreadable) {
            words.say("accesslog.verify.unreadable", LogWords.firstLine(unreadable.getMostSpecificCause()));
            return UNSOUND;
        }
    }

    private static int report(Verdict verdict, LogWords told) {
        var words = told.words();
        verdict.stones().forEach(told::stone);
        words.say("accesslog.verify.counted", Long.toString(verdict.entries()), Long.toString(verdict.seals()));
        if (verdict.newest() != null) {
            words.say("accesslog.verify.newest", verdict.newest().toString());
        }
        if (verdict.findings() > 0) {
            words.say("accesslog.verify.unsound", Long.toString(verdict.findings()));
            return UNSOUND;
        }
        words.say("accesslog.verify.sound");
        return SOUND;
    }
}
