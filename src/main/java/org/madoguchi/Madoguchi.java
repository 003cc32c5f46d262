package org.madoguchi;

import org.madoguchi.accesslog.AccessLogCommand;
import org.madoguchi.demo.Demo;
import org.madoguchi.feed.FeedCommand;
import org.madoguchi.feed.SyntheticFeedCommand;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal. It signs people in elsewhere: the authorization server on the class path is the demo's provider. */
@SpringBootApplication(exclude = {
    OAuth2AuthorizationServerAutoConfiguration.class, OAuth2AuthorizationServerJwtAutoConfiguration.class
})
public class Madoguchi {

    public static void main(String... args) {
        var arguments = new DefaultApplicationArguments(args);
        if (FeedCommand.isMeantBy(arguments) || SyntheticFeedCommand.isMeantBy(arguments)) {
            System.exit(RegisterCommands.run(args));
        }
        if (AccessLogCommand.isMeantBy(arguments)) {
            System.exit(AccessLogCommands.run(args));
        }
        start(args);
    }

    /** With all that the portal brings along where it is not configured: see {@link Demo}. */
    public static ConfigurableApplicationContext start(String... args) {
        var portal = new SpringApplication(Madoguchi.class);
        portal.addInitializers(new Demo());
        return portal.run(args);
    }
}
