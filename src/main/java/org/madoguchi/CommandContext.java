package org.madoguchi;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The context of a command: some rooms of the portal without its pages, which says nothing by itself but warnings. */
final class CommandContext {

    private static final Map<String, Object> SETTINGS = Map.of(
            "logging.level.root", "warn",
            // The parts of the portal's readiness are not there.
            "management.endpoint.health.validate-group-membership", "false");

    private CommandContext() {}

    static ConfigurableApplicationContext of(Class<?> command, String... args) {
        return of(command, Map.of(), args);
    }

    /** @param settings besides, where nothing else is configured */
    static ConfigurableApplicationContext of(Class<?> command, Map<String, Object> settings, String... args) {
        var all = new HashMap<>(SETTINGS);
        all.putAll(settings);
        return new SpringApplicationBuilder(command)
                .web(WebApplicationType.NONE)
                .initializers(Preparation.steps())
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(all)
                .run(args);
    }
}
