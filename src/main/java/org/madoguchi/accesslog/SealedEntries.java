package org.madoguchi.accesslog;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The entries of a seal against what it was signed for. */
record SealedEntries(JdbcTemplate jdbc, Consumer<Finding> found) {

    private static final String ENTRIES = "select %s from access_entry where id = any (?)".formatted(EntryHash.COLUMNS);

    void compare(Seal seal) {
        var sealed = new TreeMap<Long, byte[]>();
        for (int i = 0; i < seal.entries().size(); i++) {
            sealed.put(seal.entries().get(i), seal.hashOfEntry(i));
        }
        jdbc.query(ENTRIES, row -> {
            long id = row.getLong("id");
            var hash = sealed.remove(id);
            if (hash == null) {
                found.accept(Finding.of(Finding.Kind.ENTRY_INSERTED, id));
            } else if (!Arrays.equals(hash, EntryHash.of(row))) {
                found.accept(Finding.of(Finding.Kind.ENTRY_CHANGED, id));
            }
        }, (Object) seal.entries().toArray(Long[]::new));
        sealed.keySet().forEach(id -> found.accept(Finding.of(Finding.Kind.ENTRY_REMOVED, id)));
    }
}
