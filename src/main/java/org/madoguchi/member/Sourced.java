package org.madoguchi.member;

import java.time.LocalDate;

/**
 * A fact with who says it and of which day it is.
 *
 * @param asOf the day in Japan for which the source says it
 */
public record Sourced<T>(T value, Source source, LocalDate asOf) {}
