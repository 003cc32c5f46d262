package org.madoguchi;

import java.util.Map;
import org.madoguchi.accesslog.AccessLogCommand;
import org.madoguchi.accesslog.AccessLogRetirementCommand;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** What is done with the access log on a command line: nothing migrates, and nothing seals. */
@EnableAutoConfiguration
@ComponentScan("org.madoguchi.demo")
@Import({AccessLogCommand.class, AccessLogRetirementCommand.class, JapanClock.class})
class AccessLogCommands {

    /** @return the exit code of the process */
    static int run(String... args) {
        try (var log = CommandContext.of(AccessLogCommands.class, Map.of("spring.flyway.enabled", "false"), args)) {
            return run(log, log.getBean(ApplicationArguments.class));
        }
    }

    private static int run(ConfigurableApplicationContext log, ApplicationArguments arguments) {
        return AccessLogCommand.isMeantBy(arguments)
                ? log.getBean(AccessLogCommand.class).run(arguments, System.out)
                : log.getBean(AccessLogRetirementCommand.class).run(arguments, System.out);
    }
}
