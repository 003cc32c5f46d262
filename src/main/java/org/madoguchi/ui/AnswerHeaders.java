package org.madoguchi.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.stereotype.Component;

/** The headers of every answer, for an answer that Spring Security does not see: the portal's own and the defaults of Spring Security. */
@Component
class AnswerHeaders {

    private final List<HeaderWriter> writers;

    AnswerHeaders(List<HeaderWriter> own) {
        var defaults = Stream.<HeaderWriter>of(
                new XContentTypeOptionsHeaderWriter(), new XXssProtectionHeaderWriter(), new CacheControlHeadersWriter(),
                new HstsHeaderWriter(), new XFrameOptionsHeaderWriter());
        writers = Stream.concat(defaults, own.stream()).toList();
    }

    /** Leaves alone what the answer has already. */
    void writeTo(HttpServletRequest request, HttpServletResponse response) {
        writers.forEach(writer -> writer.writeHeaders(request, response));
    }
}
