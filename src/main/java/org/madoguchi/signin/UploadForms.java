package org.madoguchi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.viewing.StaffRole;
import org.madoguchi.viewing.Upload;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the fields of the one form that brings a file, for an operator, so that the token among them is looked at as with every
 * other form; the file behind them is left for its handler. Nobody else's multipart body is read: the container reads none, so
 * that its token is missing, and it is refused.
 */
class UploadForms extends OncePerRequestFilter {

    private final RequestMatcher form;

    UploadForms(RequestMatcher form) {
        this.form = form;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = multipart(request);
        if (type == null || !form.matches(request) || !isByAnOperator()) {
            chain.doFilter(request, response);
            return;
        }
        UploadForm read;
        try {
            read = UploadForm.read(request, type.getParameter("boundary"));
        } catch (FileUploadException | IllegalArgumentException malformed) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        read.setAttribute(Upload.class.getName(), read.upload());
        chain.doFilter(read, response);
    }

    private static @Nullable MediaType multipart(HttpServletRequest request) {
        try {
            var type = request.getContentType() == null ? null : MediaType.parseMediaType(request.getContentType());
            return type != null && type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA) ? type : null;
        } catch (InvalidMediaTypeException none) {
            return null;
        }
    }

    private static boolean isByAnOperator() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof StaffUser user
                && user.roles().contains(StaffRole.OPERATOR);
    }
}
