package org.madoguchi;

import org.madoguchi.feed.FeedCommand;
import org.madoguchi.feed.SyntheticFeedCommand;
import org.madoguchi.register.Sight;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** What the insurer's operator does on a command line: the register without its pages. */
@EnableAutoConfiguration
@ComponentScan({"org.madoguchi.feed", "org.madoguchi.register", "org.madoguchi.demo", "org.madoguchi.database"})
@Import(JapanClock.class)
class RegisterCommands {

    /** @return the exit code of the process */
    static int run(String... args) {
        try (var register = CommandContext.of(RegisterCommands.class, args)) {
            return Sight.ofEverybody().during(() -> run(register, register.getBean(ApplicationArguments.class)));
        }
    }

    private static int run(ConfigurableApplicationContext register, ApplicationArguments arguments) {
        return FeedCommand.isMeantBy(arguments)
                ? register.getBean(FeedCommand.class).run(arguments, System.out)
                : register.getBean(SyntheticFeedCommand.class).run(arguments, System.out, System.err);
    }
}
