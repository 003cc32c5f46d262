package org.madoguchi.ui;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether each page says that this is a demo and no real counter. The demo sets it; no setting of a user switches it off.
 *
 * @param database whether the demo brought the database along
 * @param provider whether the demo brought the OpenID provider along
 */
@ConfigurationProperties("madoguchi.demo")
record DemoNotice(boolean database, boolean provider) {

    boolean shown() {
        return database || provider;
    }
}
