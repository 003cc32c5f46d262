package org.madoguchi.certificate.web;

import org.madoguchi.certificate.web.CheckAnswer.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A refusal for machines (RFC 9457): of each error the field, a stable reason, and a sentence for people. */
final class CheckProblem {

    private record Error(String field, String reason, String detail) {}

    private CheckProblem() {}

    static ProblemDetail of(Refused refused, CheckWords words) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words.refused());
        problem.setProperty("errors", refused.errors().stream()
                .map(error -> new Error(error.field().parameter(), error.reason(), words.detail(error)))
                .toList());
        return problem;
    }
}
