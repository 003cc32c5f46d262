package org.madoguchi.document.web;

import org.jspecify.annotations.Nullable;
import org.madoguchi.standing.Sentence;

/**
 * @param kind of the document that was asked for
 * @param why the insurance is not in force
 * @param step what to do instead
 * @param back to the list of documents; null where the reader has none
 */
public record NotGivenOutPage(DocumentCard.Kind kind, Sentence why, Sentence step, @Nullable String back) {}
