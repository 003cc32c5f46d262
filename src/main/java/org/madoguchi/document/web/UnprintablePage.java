package org.madoguchi.document.web;

import org.jspecify.annotations.Nullable;
import org.madoguchi.document.UnprintableCharacter.Remedy;

/** @param link to what the remedy is; null where there is none */
public record UnprintablePage(Remedy remedy, @Nullable String link) {}
