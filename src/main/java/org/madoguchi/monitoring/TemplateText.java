package org.madoguchi.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * A template as it is written.
 *
 * @param name such as {@code home/standing}
 */
record TemplateText(String name, String text) {

    /** Without those of the demo's provider, which has an engine of its own. */
    static List<TemplateText> all(ResourcePatternResolver files, String prefix, String suffix) {
        try {
            return Stream.of(files.getResources(prefix.replace("classpath:", "classpath*:") + "**/*" + suffix))
                    .map(file -> read(file, prefix.replace("classpath:", ""), suffix))
                    .filter(template -> !template.name.startsWith("demo/")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TemplateText read(Resource file, String folder, String suffix) {
        try {
            var path = file.getURL().getPath();
            var name = path.substring(path.lastIndexOf(folder) + folder.length(), path.length() - suffix.length());
            return new TemplateText(name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
