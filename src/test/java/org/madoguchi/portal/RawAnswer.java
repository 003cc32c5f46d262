package org.madoguchi.portal;

import java.util.Map;
import java.util.TreeMap;

/**
 * An answer as it came over the wire.
 *
 * @param status 0 where there was none
 * @param headers by their names in whatever case
 */
record RawAnswer(int status, Map<String, String> headers, String body) {

    static RawAnswer of(String answer) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        var parts = answer.split("\r\n\r\n", 2);
        parts[0].lines().skip(1).forEach(line -> headers.put(line.split(":", 2)[0], line.split(":", 2)[1].strip()));
        return answer.isEmpty()
                ? new RawAnswer(0, headers, "")
                : new RawAnswer(Integer.parseInt(parts[0].split(" ")[1]), headers, parts.length < 2 ? "" : parts[1]);
    }
}
