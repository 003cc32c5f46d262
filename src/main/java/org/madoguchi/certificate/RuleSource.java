package org.madoguchi.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a rule was read; certificate.source.&lt;name&gt; is the document's title. */
public enum RuleSource {
    /** 厚生労働省 事務連絡, with its leaflet. */
    MHLW_CIRCULAR(LocalDate.of(2025, 3, 24), null),
    /** A health insurance society's chart of the months around the expiry. */
    INSURER_MONTH_CHART(null, null),
    HIGASHIMURAYAMA_CITY(null, "https://www.city.higashimurayama.tokyo.jp/faq/kurashi/koseki/juki/jnet_q_005.html"),
    YACHIYO_CITY(null, "https://www.city.yachiyo.lg.jp/soshiki/14/2399.html"),
    KONOSU_CITY(null, "http://www.city.kounosu.saitama.jp/site/mynumbercard/3236.html"),
    /** The text of the order was not read; second-hand reports of it disagree. */
    CARD_ORDER_AS_REPORTED(null, null);

    private final @Nullable LocalDate date;
    private final @Nullable String url;

    RuleSource(@Nullable LocalDate date, @Nullable String url) {
        this.date = date;
        this.url = url;
    }

    /** The day the document bears, null where it bears none. */
    public @Nullable LocalDate date() {
        return date;
    }

    /** Null where the document is not on the web. */
    public @Nullable String url() {
        return url;
    }
}
