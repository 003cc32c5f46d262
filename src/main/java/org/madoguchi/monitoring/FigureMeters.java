package org.madoguchi.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of the database as metrics. They are the same on each node: take the largest, not the sum. */
@Component
class FigureMeters implements MeterBinder {

    /** Those in which a feed waits for work or for a decision, as feed.Feed.State names them. */
    private static final List<String> OPEN =
            List.of("RECEIVING", "RECEIVED", "CHECKING", "READY", "HELD", "APPLYING", "INTERRUPTED");

    private final DatabaseFigures figures;

    FigureMeters(DatabaseFigures figures) {
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "outbox.mails", null, "Mails that wait to be sent", Figures::mails);
        gauge(registry, "outbox.age", "seconds", "How long the oldest of them waits", Figures::mailAge);
        gauge(registry, "seal.waiting", null, "Access entries without a seal yet", Figures::unsealed);
        gauge(registry, "seal.lag", "seconds", "How long the oldest of them waits for its seal", Figures::sealLag);
        gauge(registry, "seal.age", "seconds", "Age of the newest seal", Figures::sealAge);
        gauge(registry, "sessions", null, "Open sessions", Figures::sessions);
        OPEN.forEach(state -> Gauge.builder("madoguchi.feeds.open", figures, now -> now.now().feeds(state))
                .tag("state", state).description("Feeds that are not settled, by state").register(registry));
        ofEachInsurer(registry);
    }

    private void gauge(
            MeterRegistry registry, String name, @Nullable String unit, String what, ToDoubleFunction<Figures> figure) {
        Gauge.builder("madoguchi." + name, figures, now -> figure.applyAsDouble(now.now()))
                .baseUnit(unit).description(what).register(registry);
    }

    /** Which insurers there are is known by their feeds. */
    private void ofEachInsurer(MeterRegistry registry) {
        var ages = MultiGauge.builder("madoguchi.feed.age").baseUnit("seconds")
                .description("Since the as-of day of the newest applied feed began").register(registry);
        var rows = MultiGauge.builder("madoguchi.feed.rows")
                .description("Rows of the newest applied feed, by what became of them").register(registry);
        figures.whenRead(read -> {
            ages.register(read.newest().stream().map(feed -> MultiGauge.Row.of(insurer(feed), feed.age())).toList(), true);
            rows.register(read.newest().stream().flatMap(FigureMeters::rows).toList(), true);
        });
    }

    private static Stream<MultiGauge.Row<?>> rows(NewestFeed feed) {
        return feed.rows().entrySet().stream()
                .map(row -> MultiGauge.Row.of(insurer(feed).and("outcome", row.getKey()), row.getValue()));
    }

    private static Tags insurer(NewestFeed feed) {
        return Tags.of("insurer", feed.insurer());
    }
}
