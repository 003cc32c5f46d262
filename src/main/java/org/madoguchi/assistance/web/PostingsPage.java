package org.madoguchi.assistance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.OpenPosting;
import org.madoguchi.assistance.SentPosting;
import org.madoguchi.document.IssuingDesk.Printing;
import org.madoguchi.document.PostedDocument;

/**
 * What waits to be sent, by number: whose it is stands in what is printed.
 *
 * @param operator whether the reader may print and send
 * @param supervisor whether the reader may release what is held for a disclosure restriction
 * @param change what has just been done, null where nothing was
 */
public record PostingsPage(
        List<Open> open, List<Sent> sent, boolean operator, boolean supervisor, @Nullable PostingChange change) {

    /**
     * @param heldFor whose it is, where somebody has to see to it; null where it may go out, or the reader may not know
     * @param hold null where it may go out
     * @param careful whether it goes out in spite of a disclosure restriction
     * @param printing what of it is not as registered in the PDF; null where all of it is
     */
    public record Open(
            long number,
            PostedDocument document,
            Instant askedAt,
            int askedBy,
            @Nullable String heldFor,
            OpenPosting.@Nullable Hold hold,
            boolean careful,
            @Nullable Printing printing) {

        public LocalDate askedOn() {
            return LocalDate.ofInstant(askedAt, Japan.ZONE);
        }

        @Override
        public String toString() {
            return "Open[number=" + number + "]";
        }
    }

    public record Sent(long number, PostedDocument document, Instant sentAt, int sentBy) {

        static Sent of(SentPosting posting) {
            return new Sent(posting.number(), posting.document(), posting.sentAt(), posting.sentBy());
        }

        public LocalDate sentOn() {
            return LocalDate.ofInstant(sentAt, Japan.ZONE);
        }
    }

    static Open open(OpenPosting posting, LocalDate today, boolean named, Function<OpenPosting, Printing> printing) {
        var hold = posting.hold(today);
        return new Open(
                posting.number(),
                posting.document(),
                posting.askedAt(),
                posting.askedBy(),
                named ? posting.member().name().written() : null,
                hold,
                hold == null && posting.member().restricted(),
                hold != null ? null : notAsRegistered(printing.apply(posting)));
    }

    private static @Nullable Printing notAsRegistered(Printing printing) {
        return printing == Printing.AS_REGISTERED ? null : printing;
    }

    public long sendable() {
        return open.stream().filter(posting -> posting.hold() == null).count();
    }
}
