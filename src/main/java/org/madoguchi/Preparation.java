package org.madoguchi;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.springframework.context.ApplicationContextInitializer;

/**
 * What prepares the context of the portal, or of a command, before its first bean. On the class path of the one-file jar
 * that is the demo. The distribution has no demo: there the settings must be complete.
 */
final class Preparation {

    private Preparation() {}

    static ApplicationContextInitializer<?>[] steps() {
        var steps = new ArrayList<ApplicationContextInitializer<?>>(demo());
        if (steps.isEmpty()) {
            steps.add(new NeededSettings());
        }
        return steps.toArray(ApplicationContextInitializer<?>[]::new);
    }

    private static List<ApplicationContextInitializer<?>> demo() {
        return ServiceLoader.load(ApplicationContextInitializer.class).stream()
                .<ApplicationContextInitializer<?>>map(ServiceLoader.Provider::get).toList();
    }
}
