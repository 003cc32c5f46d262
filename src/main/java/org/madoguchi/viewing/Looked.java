package org.madoguchi.viewing;

/** A member's data is about to be shown, and the access entry is committed. The event does not name the member. */
public record Looked(Capacity capacity) {}
