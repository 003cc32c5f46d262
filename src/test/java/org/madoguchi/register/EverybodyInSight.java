package org.madoguchi.register;

import org.junit.platform.launcher.LauncherInterceptor;

/** Tests ask the portal's own objects how things stand, for which everybody is in sight; requests and threads have their own. */
public final class EverybodyInSight implements LauncherInterceptor {

    @Override
    public <T> T intercept(Invocation<T> tests) {
        return Sight.ofEverybody().during(tests::proceed);
    }

    @Override
    public void close() {}
}
