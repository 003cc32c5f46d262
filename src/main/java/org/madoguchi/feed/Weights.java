package org.madoguchi.feed;

import java.util.Random;

/** Draws an index as often as its weight says. */
record Weights(long... weights) {

    int draw(Random random) {
        long rest = (long) (random.nextDouble() * total());
        for (int n = 0; n < weights.length - 1; n++) {
            rest -= weights[n];
            if (rest < 0) {
                return n;
            }
        }
        return weights.length - 1;
    }

    private long total() {
        long total = 0;
        for (long weight : weights) {
            total += weight;
        }
        return total;
    }
}
