package org.madoguchi.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The seals one after the other: none missing, each signed, each made for its place. */
final class SealChain {

    private final VerificationKeys keys;
    private final @Nullable Stone stone;
    private final @Nullable NotedSeal noted;
    private final Consumer<Finding> found;

    private long length;
    private long number;
    private byte @Nullable [] hash = Seal.NONE;
    private @Nullable NotedSeal newest;
    private boolean asNoted;

    /**
     * @param stone where the seals begin, null where none was ever taken out
     * @param noted a seal that the log had earlier, null where none was noted down
     */
    SealChain(VerificationKeys keys, @Nullable Stone stone, @Nullable NotedSeal noted, Consumer<Finding> found) {
        this.keys = keys;
        this.stone = stone;
        this.noted = noted;
        this.found = found;
        if (stone != null) {
            number = stone.lastSeal();
            hash = stone.lastHash();
            newest = stone.lastNoted();
            asNoted = noted != null && (noted.number() < stone.lastSeal() || noted.equals(newest));
        }
    }

    /** @return the seal, empty where it can't be trusted to say anything of its entries */
    Optional<Seal> add(ResultSet row) throws SQLException {
        length++;
        long next = row.getLong("number");
        if (stone != null && next <= stone.lastSeal()) {
            found.accept(Finding.of(Finding.Kind.SEAL_NOT_TAKEN_OUT, next));
            return Optional.empty();
        }
        if (next > number + 1) {
            found.accept(new Finding(Finding.Kind.SEALS_MISSING, number + 1, next - 1));
            hash = null;
        }
        var seal = Seal.read(row);
        boolean twice = next <= number;
        var wrong = twice ? Optional.of(Finding.Kind.SEAL_CHANGED) : wrong(seal, row.getBytes("signature"));
        wrong.ifPresent(kind -> found.accept(Finding.of(kind, next)));
        if (!twice) {
            number = next;
            hash = wrong.isPresent() ? null : seal.map(Seal::hash).orElse(null);
            newest = seal.map(Seal::noted).orElse(newest);
            asNoted |= newest != null && newest.equals(noted);
        }
        return wrong.filter(kind -> kind != Finding.Kind.SEAL_OUT_OF_LINE).isPresent() ? Optional.empty() : seal;
    }

    /** A stone is laid only where a seal follows, and a seal that was noted down is there or was taken out. */
    void end() {
        if (stone != null && number == stone.lastSeal()) {
            found.accept(Finding.of(Finding.Kind.SEALS_MISSING, number + 1));
        }
        if (noted != null && !asNoted) {
            found.accept(Finding.of(Finding.Kind.SEAL_NOT_AS_NOTED, noted.number()));
        }
    }

    long length() {
        return length;
    }

    /** Null where there is none. */
    @Nullable NotedSeal newest() {
        return newest;
    }

    /** What follows a seal that is missing or wrong can't be held against it. */
    private Optional<Finding.Kind> wrong(Optional<Seal> read, byte @Nullable [] signature) {
        if (read.isEmpty() || signature == null) {
            return Optional.of(Finding.Kind.SEAL_CHANGED);
        }
        var seal = read.get();
        if (!keys.know(seal.key())) {
            return Optional.of(Finding.Kind.SEAL_OF_UNKNOWN_KEY);
        }
        if (!keys.confirm(seal.key(), seal.hash(), signature)) {
            return Optional.of(Finding.Kind.SEAL_CHANGED);
        }
        return hash == null || Arrays.equals(hash, seal.before())
                ? Optional.empty()
                : Optional.of(Finding.Kind.SEAL_OUT_OF_LINE);
    }
}
