package org.madoguchi.document.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.standing.Sentence;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Shows;
import org.springframework.web.method.HandlerMethod;

/**
 * One document that is for this member now; its purpose is said by its kind.
 *
 * @param with what must be carried with it, null where nothing
 * @param until until when it holds, and what ends it
 * @param sheet null where there is no file to take along
 * @param links the first is the one to begin with; none where the portal does not hand it out
 */
public record DocumentCard(
        Kind kind, @Nullable Sentence with, List<Sentence> until, @Nullable Sheet sheet, List<Link> links) {

    public enum Kind {
        /** 資格確認書, which the insurer alone gives out. */
        ELIGIBILITY_CONFIRMATION(Aspect.STANDING),
        /** The page to show at the counter. */
        RECEPTION(Aspect.RECEPTION),
        ELIGIBILITY_NOTICE(Aspect.ELIGIBILITY_NOTICE),
        ELIGIBILITY_INFORMATION(Aspect.ELIGIBILITY_INFORMATION),
        ELIGIBILITY_DECLARATION(Aspect.ELIGIBILITY_DECLARATION),
        RENEWAL_LETTER(Aspect.RENEWAL_LETTER),
        /** Of the notice and of the information, without the numbers. */
        COPIES(Aspect.MASKED_COPY);

        private final Aspect aspect;

        Kind(Aspect aspect) {
            this.aspect = aspect;
        }

        Aspect aspect() {
            return aspect;
        }

        /** Which of them a handler gives out. */
        static Kind askedOf(HandlerMethod handler) {
            var shown = Objects.requireNonNull(handler.getMethodAnnotation(Shows.class)).value();
            return Stream.of(values()).filter(kind -> kind.aspect == shown).findFirst().orElse(ELIGIBILITY_NOTICE);
        }
    }

    /**
     * What the file looks like.
     *
     * @param picture where a picture of a specimen is
     * @param opens where the member's own is
     * @param size with the kilobytes of each file
     */
    public record Sheet(String picture, String opens, Sentence size) {}

    boolean isHandedOut() {
        return !links.isEmpty();
    }

    /** @param key of its words */
    public record Link(String key, String address, boolean saves) {}
}
