package org.madoguchi;

import java.io.IOException;
import org.madoguchi.accesslog.AccessLogCommand;
import org.madoguchi.accesslog.AccessLogRetirementCommand;
import org.madoguchi.feed.FeedCommand;
import org.madoguchi.feed.SyntheticFeedCommand;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The portal. It signs people in elsewhere: an authorization server on the class path is the demo's provider, which the
 * distribution does not have, so it is excluded by name.
 */
@SpringBootApplication(excludeName = {
    Madoguchi.AUTHORIZATION_SERVER + "OAuth2AuthorizationServerAutoConfiguration",
    Madoguchi.AUTHORIZATION_SERVER + "OAuth2AuthorizationServerJwtAutoConfiguration"
})
public class Madoguchi {

    static final String AUTHORIZATION_SERVER =
            "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.";

    public static void main(String... args) throws IOException, InterruptedException {
        var arguments = new DefaultApplicationArguments(args);
        if (FeedCommand.isMeantBy(arguments) || SyntheticFeedCommand.isMeantBy(arguments)) {
            System.exit(RegisterCommands.run(args));
        }
        if (AccessLogCommand.isMeantBy(arguments) || AccessLogRetirementCommand.isMeantBy(arguments)) {
            System.exit(AccessLogCommands.run(args));
        }
        if (Rehearsal.isMeantBy(arguments)) {
            Rehearsal.run(args);
            System.exit(0);
        }
        ShutdownLimit.install();
        start(args);
    }

    /** With all that a demo brings along where it is on the class path and nothing else is configured. */
    public static ConfigurableApplicationContext start(String... args) {
        var portal = new SpringApplication(Madoguchi.class);
        portal.addInitializers(Preparation.steps());
        return portal.run(args);
    }
}
