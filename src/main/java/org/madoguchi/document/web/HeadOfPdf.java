package org.madoguchi.document.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Answers who asks for the head of a document in which the insurer states its facts: nothing is given out then, so nothing is
 * drawn, signed or numbered.
 */
class HeadOfPdf implements HandlerInterceptor {

    static final String PATHS = "/members/*/eligibility/*.pdf";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean head = HttpMethod.HEAD.matches(request.getMethod());
        if (head) {
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        }
        return !head;
    }
}
