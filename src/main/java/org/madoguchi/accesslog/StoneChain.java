package org.madoguchi.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stones one after the other: none missing, each signed, each laid where the one before ends. */
final class StoneChain {

    private final VerificationKeys keys;
    private final Consumer<Finding> found;

    private long number;
    private byte @Nullable [] hash = Seal.NONE;
    private final List<Stone> believed = new ArrayList<>();

    StoneChain(VerificationKeys keys, Consumer<Finding> found) {
        this.keys = keys;
        this.found = found;
    }

    void add(ResultSet row) throws SQLException {
        long next = row.getLong("number");
        if (next > number + 1) {
            found.accept(new Finding(Finding.Kind.STONES_MISSING, number + 1, next - 1));
            hash = null;
        }
        var stone = Stone.read(row);
        var wrong = next <= number ? Optional.of(Finding.Kind.STONE_CHANGED) : wrong(stone, row.getBytes("signature"));
        wrong.ifPresent(kind -> found.accept(Finding.of(kind, next)));
        number = Math.max(number, next);
        hash = wrong.isPresent() ? null : stone.map(Stone::hash).orElse(null);
        if (wrong.isEmpty()) {
            believed.add(stone.orElseThrow());
        }
    }

    /** Those that can be believed: what they say is gone, is gone by the owner's command. */
    List<Stone> believed() {
        return believed;
    }

    /** What follows a stone that is missing or wrong can't be held against it. */
    private Optional<Finding.Kind> wrong(Optional<Stone> read, byte @Nullable [] signature) {
        if (read.isEmpty() || signature == null) {
            return Optional.of(Finding.Kind.STONE_CHANGED);
        }
        var stone = read.get();
        if (!keys.know(stone.key())) {
            return Optional.of(Finding.Kind.STONE_OF_UNKNOWN_KEY);
        }
        if (!keys.confirm(stone.key(), stone.hash(), signature)) {
            return Optional.of(Finding.Kind.STONE_CHANGED);
        }
        return hash == null || Arrays.equals(hash, stone.before()) && stone.firstSeal() == afterNewest()
                ? Optional.empty()
                : Optional.of(Finding.Kind.STONE_OUT_OF_LINE);
    }

    private long afterNewest() {
        return believed.isEmpty() ? 1 : believed.getLast().lastSeal() + 1;
    }
}
