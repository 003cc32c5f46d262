package org.madoguchi.viewing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The file of a form, read once and as it arrives; its own name is told to nobody. There only where somebody of the staff
 * may send one, as a request attribute under the name of this type.
 *
 * @param file null where none was chosen
 */
public record Upload(@Nullable InputStream file) {

    /** Reads the rest without a look at it: a browser that still sends does not hear an answer. */
    public void passOver() throws IOException {
        if (file != null) {
            file.transferTo(OutputStream.nullOutputStream());
        }
    }
}
