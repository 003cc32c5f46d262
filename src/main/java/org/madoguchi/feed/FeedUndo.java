package org.madoguchi.feed;

import java.util.UUID;
import java.util.stream.Collectors;
import org.madoguchi.register.Insurers;
import org.springframework.dao.DataIntegrityViolationException;

/** Takes the newest feed of an insurer back, as if it had never come. */
final class FeedUndo {

    /** So that the numbers are free for whoever had them before. */
    private static final String FREE_NUMBERS = """
            update member set missing_from = :asOf
            where missing_from is null and ref in (select ref from feed_before where feed = :feed)
            """;

    /** Whom nothing refers to, no sign-in and no look of anybody. */
    private static final String REMOVE_ADDED = """
            delete from member m where added_by = :feed and insurer_number = :insurer
              and not exists (select from access_entry a where a.subject = m.ref)
              and not exists (select from access_entry a where a.actor = m.ref)
              %s
            """;

    /** The feed before did not have them yet. */
    private static final String END_ADDED = """
            update member set missing_from = coalesce(
                (select max(as_of) from feed where insurer_number = :insurer and state = 'APPLIED'), :asOf)
            where added_by = :feed and insurer_number = :insurer and missing_from is null
            """;

    private static final String RESTORE = """
            update member m set (missing_from, known_as_of, added_by, %s) = (b.missing_from, b.known_as_of, b.added_by, %s)
            from feed_before b where b.feed = :feed and b.ref = m.ref
            """.formatted(FeedColumn.inTable(""), FeedColumn.inTable("b."));

    private static final String REFERRING = """
            select conrelid::regclass::text as table, attname as column
            from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
            where contype = 'f' and confrelid = 'member'::regclass and cardinality(conkey) = 1
            order by 1, 2
            """;

    private static final int ATTEMPTS = 3;

    private final FeedStore store;

    FeedUndo(FeedStore store) {
        this.store = store;
    }

    /** Once more where somebody has come to refer to a newcomer while it was at it, such as by signing in. */
    boolean undo(Feed feed, UUID staff) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return undoNow(feed, staff);
            } catch (DataIntegrityViolationException referredTo) {
                // Whom somebody refers to by now stays.
            }
        }
        return undoNow(feed, staff);
    }

    private boolean undoNow(Feed feed, UUID staff) {
        return Boolean.TRUE.equals(store.transaction().execute(whole -> {
            new Insurers(store.jdbc()).lock(feed.insurer());
            var newest = store.records().newest(feed.insurer()).filter(it -> it.id() == feed.id());
            if (newest.isEmpty() || !store.states().canBeUndone(feed.id())) {
                return false;
            }
            store.states().undo(feed.id(), staff);
            takeBack(feed);
            return true;
        }));
    }

    private void takeBack(Feed feed) {
        update(FREE_NUMBERS, feed);
        update(REMOVE_ADDED.formatted(nothingRefers()), feed);
        update(END_ADDED, feed);
        update(RESTORE, feed);
        update("delete from feed_before where feed = :feed", feed);
    }

    /** By the constraints of the schema itself, so that no table is forgotten. */
    private String nothingRefers() {
        return store.jdbc().sql(REFERRING)
                .query((row, n) -> "and not exists (select from %s t where t.%s = m.ref)"
                        .formatted(row.getString("table"), row.getString("column")))
                .list().stream().collect(Collectors.joining("\n"));
    }

    private void update(String sql, Feed feed) {
        store.jdbc().sql(sql)
                .param("feed", feed.id()).param("insurer", feed.insurer().digits()).param("asOf", feed.asOf())
                .update();
    }
}
