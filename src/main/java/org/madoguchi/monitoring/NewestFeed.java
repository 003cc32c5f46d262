package org.madoguchi.monitoring;

import java.util.Map;

/**
 * The feed that an insurer's members see.
 *
 * @param insurer 保険者番号
 * @param age in seconds, since its as-of day began in Japan
 * @param rows how many, by what became of them
 */
record NewestFeed(String insurer, double age, Map<String, Double> rows) {}
