package org.madoguchi.assistance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.OpenPosting;
import org.madoguchi.assistance.SentPosting;
import org.madoguchi.document.PostedDocument;
import org.madoguchi.register.RegisteredMember;

/**
 * @param supervisor whether the reader may release what is held for a disclosure restriction
 * @param change what has just been done, null where nothing was
 */
public record PostingsPage(List<Open> open, List<Sent> sent, boolean supervisor, @Nullable PostingChange change) {

    /**
     * @param to null where the reader may not see whose it is
     * @param hold null where it may go out
     * @param careful whether it goes out in spite of a disclosure restriction
     * @param printed whether the PDF has it, or else a letter of it that no typeface has
     */
    public record Open(
            long number,
            PostedDocument document,
            Instant askedAt,
            int askedBy,
            @Nullable Addressee to,
            OpenPosting.@Nullable Hold hold,
            boolean careful,
            boolean printed) {

        public LocalDate askedOn() {
            return LocalDate.ofInstant(askedAt, Japan.ZONE);
        }
    }

    /** @param address null where it is not to be seen, or there is none; likewise the post number */
    public record Addressee(String name, @Nullable String postNumber, @Nullable String address) {

        static Addressee of(RegisteredMember member, boolean withAddress) {
            return new Addressee(
                    member.name().written(),
                    withAddress ? member.postNumber() : null,
                    withAddress ? member.address() : null);
        }

        @Override
        public String toString() {
            return "Addressee";
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

    static Open open(OpenPosting posting, LocalDate today, boolean named, Predicate<OpenPosting> prints) {
        var hold = posting.hold(today);
        return new Open(
                posting.number(),
                posting.document(),
                posting.askedAt(),
                posting.askedBy(),
                named ? Addressee.of(posting.member(), hold == null) : null,
                hold,
                hold == null && posting.member().restricted(),
                hold != null || prints.test(posting));
    }

    public long sendable() {
        return open.stream().filter(posting -> posting.hold() == null).count();
    }
}
