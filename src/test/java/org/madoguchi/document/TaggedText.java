package org.madoguchi.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;

/** A PDF as a screen reader walks it: each piece of its structure with its text, in reading order. */
final class TaggedText {

    private final Map<PDPage, Map<Integer, String>> textByMark = new HashMap<>();
    private final List<String> pieces = new ArrayList<>();

    /** Such as "H1 医療保険の資格情報", "TH 記号", "TD 0011". */
    static List<String> of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new TaggedText();
            text.readMarks(document);
            text.walk(document.getDocumentCatalog().getStructureTreeRoot());
            return text.pieces;
        }
    }

    private void readMarks(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var texts = textByMark.computeIfAbsent(page, none -> new HashMap<>());
            extractor.getMarkedContents().forEach(content -> texts.put(content.getMCID(), said(content)));
        }
    }

    private static String said(PDMarkedContent content) {
        return content.getActualText() != null
                ? content.getActualText()
                : content.getContents().stream()
                        .map(part -> part instanceof PDMarkedContent inner ? said(inner) : part.toString())
                        .collect(Collectors.joining());
    }

    /** A field by its question, and what stands in it: such as "氏名=健保 太郎", "性別 男=Off". */
    private static String asked(PDObjectReference field) {
        var dictionary = (COSDictionary) field.getReferencedObject().getCOSObject();
        var value = dictionary.getDictionaryObject(COSName.V);
        return dictionary.getString(COSName.TU) + "="
                + (value instanceof COSName name ? name.getName() : dictionary.getString(COSName.V, ""));
    }

    private void walk(PDStructureNode node) {
        var text = new StringBuilder();
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> walk(element);
                case PDMarkedContentReference mark -> text.append(textByMark.get(mark.getPage()).get(mark.getMCID()));
                case Integer mark -> text.append(textByMark.get(((PDStructureElement) node).getPage()).get(mark));
                case PDObjectReference field -> text.append(asked(field));
                default -> throw new IllegalStateException("Not a part of the form: " + kid.getClass());
            }
        }
        if (node instanceof PDStructureElement element && element.getAlternateDescription() != null) {
            text.append(element.getAlternateDescription());
        }
        if (!text.isEmpty() && node instanceof PDStructureElement element) {
            pieces.add(element.getStructureType() + " " + text);
        }
    }
}
