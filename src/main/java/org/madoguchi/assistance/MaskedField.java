package org.madoguchi.assistance;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.viewing.Aspect;

/** What the staff sees only when it says why, and for thirty seconds. */
public enum MaskedField {
    SYMBOL(Aspect.UNMASKED_SYMBOL),
    NUMBER(Aspect.UNMASKED_NUMBER);

    private final Aspect aspect;

    MaskedField(Aspect aspect) {
        this.aspect = aspect;
    }

    public Aspect aspect() {
        return aspect;
    }

    public String of(InsuredNumber number) {
        return switch (this) {
            case SYMBOL -> number.symbol();
            case NUMBER -> number.number();
        };
    }

    /** How it stands in a URL. */
    public String inUrls() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MaskedField> named(String name) {
        return Stream.of(values()).filter(field -> field.inUrls().equals(name)).findFirst();
    }
}
