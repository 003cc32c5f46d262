package org.madoguchi.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * Which name the build gave to style, script and mark, for the templates, as {@code @hashedNames}. The list of them is read
 * at the start; a developer's folder of classes, where they may be built anew while the portal runs, is looked at each time.
 */
@Component("hashedNames")
public class HashedNames {

    private final Resource list;
    private final boolean changes;
    private volatile Names names;

    @Autowired
    HashedNames() {
        this(new ClassPathResource("assets.properties"));
    }

    HashedNames(Resource list) {
        this.list = list;
        this.changes = list.isFile();
        this.names = read();
    }

    /**
     * The path to link.
     *
     * @param name as among the sources, such as {@code app.css}
     * @throws IllegalArgumentException where the build made no file of that name
     */
    public String path(String name) {
        if (changes && names.asOf() != modified()) {
            names = read();
        }
        var hashed = names.hashed().getProperty(name);
        if (hashed == null) {
            throw new IllegalArgumentException("The build made no " + name);
        }
        return Assets.FOLDER + hashed;
    }

    private Names read() {
        try {
            return new Names(modified(), PropertiesLoaderUtils.loadProperties(list));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private long modified() {
        try {
            return changes ? list.lastModified() : 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record Names(long asOf, Properties hashed) {}
}
