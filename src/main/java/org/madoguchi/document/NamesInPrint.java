package org.madoguchi.document;

import java.util.List;
import org.madoguchi.member.PersonName;
import org.springframework.stereotype.Component;

/** Which names the documents can print, and what they print instead of the others. */
@Component
public class NamesInPrint {

    private final Typefaces typefaces;

    NamesInPrint(Fonts fonts) {
        typefaces = fonts.regular();
    }

    /** @throws UnprintableCharacter where the name can't be printed in this form; it says whether the kana can */
    public PrintedName of(PersonName name, NameForm form) {
        var lacking = typefaces.lacking(name.written());
        if (lacking.isEmpty()) {
            return new PrintedName(name.written(), false);
        }
        boolean kana = !name.kana().isBlank() && typefaces.lacking(name.kana()).isEmpty();
        if (kana && form == NameForm.KANA_WHERE_NEEDED) {
            return new PrintedName(name.kana(), true);
        }
        throw new UnprintableCharacter(
                lacking.getFirst(), kana ? UnprintableCharacter.Remedy.KANA : UnprintableCharacter.Remedy.NONE);
    }

    /** What of a name no typeface has, such as "U+908A U+E0103", each once. */
    List<String> lacking(String name) {
        return typefaces.lacking(name).stream().map(Cluster::notation).toList();
    }
}
