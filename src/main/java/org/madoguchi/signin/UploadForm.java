package org.madoguchi.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.jspecify.annotations.Nullable;
import org.madoguchi.viewing.Upload;
import org.springframework.http.ContentDisposition;

/** A form of fields and then one file (RFC 7578), of which the fields are read: they are the parameters of the request. */
final class UploadForm extends HttpServletRequestWrapper {

    private static final int LONGEST_FIELD = 1000;
    private static final int MOST_PARTS = 20;
    private static final String DISPOSITION = "content-disposition:";

    private final Map<String, String[]> fields;
    private final Upload upload;

    private UploadForm(HttpServletRequest request, Map<String, String[]> fields, Upload upload) {
        super(request);
        this.fields = fields;
        this.upload = upload;
    }

    /** @throws IllegalArgumentException where it is not such a form */
    static UploadForm read(HttpServletRequest request, @Nullable String boundary) throws IOException {
        if (boundary == null) {
            throw new IllegalArgumentException("no boundary");
        }
        var fields = new LinkedHashMap<>(request.getParameterMap());
        var body = MultipartInput.builder().setInputStream(request.getInputStream())
                .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1)).get();
        body.setHeaderCharset(StandardCharsets.UTF_8);
        InputStream file = null;
        int parts = 0;
        for (boolean more = body.skipPreamble(); more && file == null; more = file == null && body.readBoundary()) {
            var part = disposition(body.readHeaders());
            if (++parts > MOST_PARTS) {
                throw new IllegalArgumentException("one part too many");
            } else if (part.getFilename() == null) {
                fields.put(name(part), new String[] {text(body)});
            } else if (!part.getFilename().isEmpty()) {
                file = body.newInputStream();
            } else {
                body.discardBodyData();
            }
        }
        return new UploadForm(request, fields, new Upload(file));
    }

    Upload upload() {
        return upload;
    }

    private static ContentDisposition disposition(String headers) {
        return headers.lines().filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
                .map(line -> ContentDisposition.parse(line.substring(DISPOSITION.length()).strip())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a part without a name"));
    }

    private static String name(ContentDisposition part) {
        if (part.getName() == null) {
            throw new IllegalArgumentException("a part without a name");
        }
        return part.getName();
    }

    private static String text(MultipartInput body) throws IOException {
        var text = body.newInputStream().readNBytes(LONGEST_FIELD + 1);
        if (text.length > LONGEST_FIELD) {
            throw new IllegalArgumentException("a field that is too long");
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields.get(name);
    }
}
