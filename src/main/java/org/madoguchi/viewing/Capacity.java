package org.madoguchi.viewing;

/** In which role an actor looks at a subject. Computed on each request, never kept. */
public enum Capacity {
    SELF,
    FAMILY,
    DELEGATE,
    ASSISTED,
    /** The portal itself, of its own accord. */
    PORTAL
}
