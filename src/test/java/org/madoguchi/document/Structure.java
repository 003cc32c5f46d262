package org.madoguchi.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The tags of a document in reading order. */
final class Structure {

    private Structure() {}

    static List<PDStructureElement> of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var elements = new ArrayList<PDStructureElement>();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), elements);
            return elements;
        }
    }

    static List<PDStructureElement> kids(PDStructureNode node) {
        return node.getKids().stream().flatMap(kid -> kid instanceof PDStructureElement element ? Stream.of(element) : Stream.empty())
                .toList();
    }

    private static void walk(PDStructureNode node, List<PDStructureElement> elements) {
        for (var kid : kids(node)) {
            elements.add(kid);
            walk(kid, elements);
        }
    }
}
