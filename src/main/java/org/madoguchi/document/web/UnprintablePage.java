package org.madoguchi.document.web;

import org.jspecify.annotations.Nullable;
import org.madoguchi.document.UnprintableCharacter.Remedy;

/**
 * @param kind of the document that was asked for
 * @param link to what the remedy is; null where there is none
 * @param back to the list of documents; null where the reader has none
 */
public record UnprintablePage(DocumentCard.Kind kind, Remedy remedy, @Nullable String link, @Nullable String back) {}
