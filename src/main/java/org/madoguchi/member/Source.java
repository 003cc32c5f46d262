package org.madoguchi.member;

/** Who says a fact: the insurer's register, or the member (本人入力). */
public enum Source {
    INSURER,
    MEMBER
}
