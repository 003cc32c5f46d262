package org.madoguchi.document.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.madoguchi.document.SpecimenPicture;
import org.madoguchi.document.SpecimenPictures;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The pictures of the specimens, for anybody. No page, so that nobody asks who it is that looks: half a dozen of them belong
 * to one page.
 */
@Component("/specimens/*")
class SpecimenHandler implements HttpRequestHandler {

    static final String FOLDER = "/specimens/";

    private static final String FOR_A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic().getHeaderValue();

    private final SpecimenPictures pictures;

    SpecimenHandler(SpecimenPictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        var name = (String) request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE);
        var picture = pictures.named(name);
        if (picture.isEmpty()) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(picture.get(), request, answer);
        }
    }

    private static void send(SpecimenPicture picture, HttpServletRequest request, HttpServletResponse answer)
            throws IOException {
        answer.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_DAY);
        if (!new ServletWebRequest(request, answer).checkNotModified(picture.tag())) {
            answer.setContentType(MediaType.IMAGE_PNG_VALUE);
            answer.setContentLength(picture.png().length);
            answer.getOutputStream().write(picture.png());
        }
    }
}
