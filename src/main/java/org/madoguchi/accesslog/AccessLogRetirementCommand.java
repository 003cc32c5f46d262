package org.madoguchi.accesslog;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Set;
import javax.sql.DataSource;
import org.madoguchi.almanac.Japan;
import org.madoguchi.terminal.CommandOptions;
import org.madoguchi.terminal.CommandWords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;

/**
 * {@code --retire-access-log=MONTH}: takes out what is of that month, in Japan, and before. With the account that the schema
 * belongs to; the portal's may not.
 */
@EnableConfigurationProperties(AccessLogProperties.class)
public class AccessLogRetirementCommand {

    public static final int DONE = 0;
    public static final int NOT_DONE = 1;
    public static final int WRONG_USAGE = 2;

    private static final String NAME = "retire-access-log";
    private static final Set<String> OPTIONS = Set.of(NAME);

    private final DataSource owned;
    private final AccessLogProperties properties;
    private final Period term;
    private final Clock clock;
    private final MessageSource messages;

    @Autowired
    AccessLogRetirementCommand(
            JdbcConnectionDetails database, Environment environment, AccessLogProperties properties,
            @Value("${madoguchi.access-log.term:5y}") Period term, Clock clock, MessageSource messages) {
        this(new DriverManagerDataSource(
                        environment.getProperty("spring.flyway.url", database.getJdbcUrl()),
                        environment.getProperty("spring.flyway.user", String.valueOf(database.getUsername())),
                        environment.getProperty("spring.flyway.password", String.valueOf(database.getPassword()))),
                properties, term, clock, messages);
    }

    AccessLogRetirementCommand(
            DataSource owned, AccessLogProperties properties, Period term, Clock clock, MessageSource messages) {
        this.owned = owned;
        this.properties = properties;
        this.term = term;
        this.clock = clock;
        this.messages = messages;
    }

    public static boolean isMeantBy(ApplicationArguments arguments) {
        return arguments.containsOption(NAME);
    }

    /** @return the exit code of the process */
    public int run(ApplicationArguments arguments, PrintStream out) {
        var words = new CommandWords(messages, out);
        try {
            var month = YearMonth.parse(CommandOptions.of(arguments, OPTIONS).required(NAME));
            var newest = YearMonth.from(Japan.today(clock).minus(term)).minusMonths(1);
            if (month.isAfter(newest)) {
                words.say("accesslog.retire.term", newest.toString());
                return NOT_DONE;
            }
            return retire(month, words);
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            words.say("accesslog.retire.usage");
            return WRONG_USAGE;
        }
    }

    private int retire(YearMonth month, CommandWords words) {
        var retirement = new AccessLogRetirement(owned, SigningKey.of(properties), VerificationKeys.of(properties), clock);
        var until = month.plusMonths(1).atDay(1).atStartOfDay(Japan.ZONE).toInstant();
        var told = new LogWords(words);
        try {
            var outcome = retirement.run(until, told::finding);
            if (outcome.findings() > 0) {
                words.say("accesslog.retire.unsound", Long.toString(outcome.findings()));
                return NOT_DONE;
            }
            if (outcome.stone() == null) {
                words.say("accesslog.retire.nothing", month.toString());
            } else {
                told.stone(outcome.stone());
            }
            return DONE;
        } catch (DataAccessException | TransactionException refused) {
            words.say("accesslog.retire.refused", LogWords.firstLine(refused.getMostSpecificCause()));
            return NOT_DONE;
        }
    }
}
