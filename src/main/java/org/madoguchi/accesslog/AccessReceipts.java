package org.madoguchi.accesslog;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With the receipt of an entry its subject can find out later whether the entry is still in the log as it was. */
@Component
public class AccessReceipts {

    /** What became of the entry of a receipt. */
    public enum Finding {
        KEPT,
        /** Or never written by the portal. */
        CHANGED,
        /** Not there, and so old that the owner has taken out those around it. */
        TERM_OVER,
        /** Gone, somebody else's, or never there. */
        NOT_FOUND
    }

    private static final int BYTES = 8;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})-([0-9a-f]{16})");

    private final JdbcClient jdbc;
    private final VerificationKeys keys;

    AccessReceipts(JdbcClient jdbc, VerificationKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** In the order of the entries: the number of the entry, and the beginning of its hash. */
    public List<String> of(List<KeptEntry> entries) {
        return entries.stream().map(entry -> entry.id() + "-" + beginning(EntryHash.of(entry))).toList();
    }

    /** @param receipt as typed; what is no receipt is not found */
    public Finding check(MemberRef subject, String receipt) {
        var typed = FORM.matcher(receipt.strip().toLowerCase(Locale.ROOT));
        if (!typed.matches()) {
            return Finding.NOT_FOUND;
        }
        long id = Long.parseLong(typed.group(1));
        return jdbc.sql("select %s, signature from access_entry where id = :id and subject = :subject".formatted(EntryHash.COLUMNS))
                .param("id", id)
                .param("subject", subject.value())
                .query((row, number) -> compare(typed.group(2), EntryHash.of(row), row.getBytes("signature"))).optional()
                .orElseGet(() -> id <= lastTakenOut() ? Finding.TERM_OVER : Finding.NOT_FOUND);
    }

    private long lastTakenOut() {
        return jdbc.sql("select coalesce(max(last_entry), 0) from access_stone").query(Long.class).single();
    }

    private Finding compare(String receipt, byte[] hash, byte @Nullable [] signature) {
        return beginning(hash).equals(receipt) && keys.confirm(hash, signature) ? Finding.KEPT : Finding.CHANGED;
    }

    private static String beginning(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }
}
