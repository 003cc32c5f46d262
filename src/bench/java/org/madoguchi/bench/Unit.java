package org.madoguchi.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** How the time that something takes is told, or its size, rounded to what is worth reading. */
enum Unit {
    SECONDS {
        @Override
        String figure(double seconds) {
            return rounded(seconds) + " s";
        }
    },
    MILLISECONDS {
        @Override
        String figure(double seconds) {
            return rounded(seconds * 1000) + " ms";
        }
    },
    PER_SECOND {
        @Override
        String figure(double seconds) {
            return rounded(1 / seconds) + "/s";
        }
    },
    KILOBYTES {
        @Override
        String figure(double bytes) {
            return rounded(bytes / 1000) + " KB";
        }
    };

    private static final MathContext SIGNIFICANT = new MathContext(2);

    abstract String figure(double seconds);

    static String rounded(double value) {
        var rounded = new BigDecimal(value, SIGNIFICANT);
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }
}
