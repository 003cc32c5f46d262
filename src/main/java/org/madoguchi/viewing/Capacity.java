package org.madoguchi.viewing;

/** In which role an actor looks at a subject. Computed on each request, never kept. */
public enum Capacity {
    SELF,
    FAMILY,
    DELEGATE,
    ASSISTED,
    /** Told by the page of the own delegations who the delegate is. */
    PRINCIPAL,
    /** Told by the page of the own choice who the insured is. */
    DEPENDENT,
    /** The portal itself, of its own accord. */
    PORTAL
}
