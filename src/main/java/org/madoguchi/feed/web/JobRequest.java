package org.madoguchi.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.feed.FeedKind;
import org.madoguchi.feed.FeedOptions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a program tells of the file that it sends.
 *
 * @param sha256 of the file, null where it tells none
 */
record JobRequest(FeedOptions options, byte @Nullable [] sha256) {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final Map<String, FeedKind> KINDS = Map.of("full", FeedKind.FULL, "delta", FeedKind.DELTA);
    /** RFC 9530, section 2: {@code sha-256=:…:}, maybe beside others. */
    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/=]+):");

    /** @throws JobRefused where it can't be understood, or is told to be larger than may be */
    static JobRequest of(String kind, String asOf, HttpServletRequest request, long largest) {
        if (request.getContentLengthLong() > largest) {
            throw new JobRefused(HttpStatus.CONTENT_TOO_LARGE, NotReceived.Reason.TOO_LARGE.name());
        }
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new JobRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "CONTENT_ENCODING");
        }
        if (!KINDS.containsKey(kind)) {
            throw new JobRefused(HttpStatus.BAD_REQUEST, "KIND");
        }
        return new JobRequest(new FeedOptions(day(asOf), KINDS.get(kind), charset(request), false, false), sha256(request));
    }

    private static LocalDate day(String asOf) {
        try {
            var day = LocalDate.parse(asOf);
            if (FeedOptions.canBeAsOf(day)) {
                return day;
            }
        } catch (DateTimeException none) {
            // Neither is what follows.
        }
        throw new JobRefused(HttpStatus.BAD_REQUEST, "AS_OF");
    }

    private static @Nullable Charset charset(HttpServletRequest request) {
        try {
            var type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
            if (type.equalsTypeAndSubtype(CSV) && (type.getCharset() == null || FeedOptions.CHARSETS.contains(type.getCharset()))) {
                return type.getCharset();
            }
        } catch (InvalidMediaTypeException none) {
            // Neither is what follows.
        }
        throw new JobRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "CONTENT_TYPE");
    }

    private static byte @Nullable [] sha256(HttpServletRequest request) {
        var told = request.getHeader("Content-Digest");
        if (told == null) {
            return null;
        }
        try {
            var digest = SHA_256.matcher(told);
            if (digest.find()) {
                return Base64.getDecoder().decode(digest.group(1));
            }
        } catch (IllegalArgumentException noBase64) {
            // Then it can't be checked either.
        }
        throw new JobRefused(HttpStatus.BAD_REQUEST, "CONTENT_DIGEST");
    }
}
