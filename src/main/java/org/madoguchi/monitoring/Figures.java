package org.madoguchi.monitoring;

import java.util.List;
import java.util.Map;

/**
 * What waits in the database. Ages are in seconds; of what is not there, 0 where nothing waits and NaN where nothing has been.
 *
 * @param mails that wait to be sent
 * @param mailAge of the mail that waits longest
 * @param unsealed access entries that wait for a seal
 * @param sealLag how long the oldest of them waits
 * @param sealAge of the newest seal
 * @param sessions that are open, also of those who have not signed in yet
 * @param feeds how many there are, by state
 * @param newest the newest applied feed of each insurer
 */
record Figures(
        double mails, double mailAge, double unsealed, double sealLag, double sealAge, double sessions,
        Map<String, Double> feeds, List<NewestFeed> newest) {

    static final Figures UNKNOWN = new Figures(
            Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Map.of(), List.of());

    double feeds(String state) {
        return Double.isNaN(mails) ? Double.NaN : feeds.getOrDefault(state, 0.0);
    }
}
