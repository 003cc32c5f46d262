package org.madoguchi.viewing;

/** Somebody's data is about to be shown, and its access entry is committed. Says nothing of whose they are. */
public record Looked(Capacity capacity) {}
