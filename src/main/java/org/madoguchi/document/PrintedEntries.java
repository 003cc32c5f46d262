package org.madoguchi.document;

import java.awt.Color;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.openpdf.text.pdf.PdfStructureElement;

/** Print; what is not known stays white, to be written by hand. */
final class PrintedEntries implements DeclarationEntries {

    private final TaggedPage page;
    private final Typefaces typefaces;
    private final Color ink;
    private final BiFunction<String, Boolean, String> told;

    /** @param told how an answer and whether it is ticked is said in words */
    PrintedEntries(TaggedPage page, Typefaces typefaces, Color ink, BiFunction<String, Boolean, String> told) {
        this.page = page;
        this.typefaces = typefaces;
        this.ink = ink;
        this.told = told;
    }

    @Override
    public void box(PdfStructureElement item, Box box, Lettering lettering, float x, float baseline) {
        page.say(page.tag(item, "LBody"), told.apply(box.answer(), box.ticked()), () -> {
            Checkbox.draw(page.canvas(), x, baseline - 1, BOX, box.ticked(), ink);
            Shapes.letters(page.canvas(), box.answer(), lettering, x + BOX + BOX_GAP, baseline);
        });
    }

    @Override
    public void text(PdfStructureElement parent, Entry entry, Slot slot) {
        if (entry.written() == null) {
            return;
        }
        var text = FittedText.of(entry.written(), typefaces, entry.largest(), ink, slot);
        var tag = page.tag(parent, "P");
        for (int i = 0; i < text.lines().size(); i++) {
            page.write(tag, text.lines().get(i), text.lettering(), slot.x(), text.baseline(i, slot));
        }
    }

    @Override
    public void day(PdfStructureElement parent, List<DayPart> day, Lettering lettering, Slot slot, float room) {
        var written = day.stream().allMatch(part -> part.number().written() != null);
        var said = day.stream()
                .map(part -> written ? part.number().written() + part.unit() : part.unit())
                .collect(Collectors.joining(written ? "" : " "));
        page.say(page.tag(parent, "P"), said, () -> {
            float x = slot.x();
            for (var part : day) {
                number(part.number(), lettering, x + room, slot);
                Shapes.letters(page.canvas(), part.unit(), lettering, x + room, slot.baseline(lettering.size()));
                x += room + lettering.width(part.unit());
            }
        });
    }

    private void number(Entry number, Lettering units, float right, Slot slot) {
        if (number.written() != null) {
            var lettering = new Lettering(units.typefaces(), number.largest(), ink);
            float x = right - lettering.width(number.written()) - 3;
            Shapes.letters(page.canvas(), number.written(), lettering, x, slot.baseline(units.size()));
        }
    }
}
