package org.madoguchi.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.Insurers;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How large the documents are, near enough: a name in rare characters brings another font along. Each is drawn once. */
@Component
public class SpecimenSizes {

    private record Key(Specimen specimen, InsurerNumber insurer, Locale language) {}

    private final Specimens specimens;
    private final DocumentSigners signers;
    private final Insurers insurers;
    private final Map<Key, Integer> kilobytes = new ConcurrentHashMap<>();

    SpecimenSizes(Specimens specimens, DocumentSigners signers, Insurers insurers) {
        this.specimens = specimens;
        this.signers = signers;
        this.insurers = insurers;
    }

    /** Beside the start, so that the first reader waits neither for the sizes nor for the first document of all. */
    @EventListener(ApplicationReadyEvent.class)
    void measureAll() {
        var numbers = insurers.all().stream().map(Insurer::number).toList();
        Thread.ofPlatform().daemon().name("specimen-sizes").start(() -> numbers.forEach(insurer ->
                List.of(Specimen.values()).forEach(specimen -> kilobytes(specimen, insurer, Locale.JAPANESE))));
    }

    /**
     * In units of 1024 bytes.
     *
     * @param insurer one of the portal's: signed documents are larger
     * @param language one of the portal's
     */
    public int kilobytes(Specimen specimen, InsurerNumber insurer, Locale language) {
        return kilobytes.computeIfAbsent(new Key(specimen, insurer, language), this::measured);
    }

    private int measured(Key key) {
        var mark = key.specimen().isIssued() ? signers.mark(key.insurer()) : null;
        var drawn = specimens.drawn(key.specimen(), key.language(), mark);
        var given = mark == null ? drawn : signers.signed(key.insurer(), drawn);
        return Math.round(given.length / 1024f);
    }
}
