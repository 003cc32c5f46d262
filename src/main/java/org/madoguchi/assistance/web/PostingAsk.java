package org.madoguchi.assistance.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.PostingAnswer;
import org.madoguchi.document.PostedDocument;
import org.madoguchi.member.MemberRef;

/**
 * The part of the call's page by which a document is asked for: {@code assistance/posting :: ask(page)}.
 *
 * @param answer what became of the last wish, null where there was none
 */
public record PostingAsk(MemberRef ref, @Nullable PostingAnswer answer) {

    /** @param answer as the parameter {@code posting} of the page's query has it; whatever is none counts as none */
    static PostingAsk of(MemberRef ref, @Nullable String answer) {
        return new PostingAsk(
                ref, Stream.of(PostingAnswer.values()).filter(each -> each.name().equals(answer)).findFirst().orElse(null));
    }

    public List<PostedDocument> documents() {
        return List.of(PostedDocument.values());
    }

    public boolean asked() {
        return answer == PostingAnswer.ASKED;
    }
}
