package org.madoguchi.document.web;

import java.util.List;
import org.madoguchi.document.UnprintableNames.Unprintable;

/**
 * @param names not more than fit on a page
 * @param all how many there are
 * @param fonts whether every font is installed that the documents could have
 */
public record NamesPage(List<Unprintable> names, int all, boolean fonts) {

    public boolean some() {
        return !names.isEmpty();
    }

    public boolean more() {
        return all > names.size();
    }
}
