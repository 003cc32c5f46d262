package org.madoguchi.document;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The first page of each specimen as a picture, which says across it that it is one. Each is made when it is first asked for,
 * one at a time, and kept: asking often costs nothing.
 */
@Component
public class SpecimenPictures {

    /** What is filled in on a screen looks as what is printed. */
    private static final Set<Specimen> PICTURED = EnumSet.complementOf(EnumSet.of(Specimen.FILLABLE_DECLARATION));
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final Specimens specimens;
    private final OfficialWords words;
    private final Fonts fonts;
    private final Map<String, Supplier<SpecimenPicture>> pictures = new HashMap<>();

    SpecimenPictures(Specimens specimens, Fonts fonts, MessageSource messages) {
        this.specimens = specimens;
        this.fonts = fonts;
        this.words = new OfficialWords(messages);
        for (var specimen : PICTURED) {
            for (var language : LANGUAGES) {
                pictures.computeIfAbsent(
                        name(specimen, language), name -> SingletonSupplier.of(() -> made(specimen, language)));
            }
        }
    }

    /** Of the file that shows it. */
    public static String name(Specimen specimen, Locale language) {
        var words = specimen.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words + (specimen.speaksToReader() ? "-" + language.getLanguage() : "") + ".png";
    }

    /** Empty where no specimen has this {@link #name}. */
    public Optional<SpecimenPicture> named(String name) {
        return Optional.ofNullable(pictures.get(name)).map(Supplier::get);
    }

    private synchronized SpecimenPicture made(Specimen specimen, Locale language) {
        return SpecimenPicture.of(
                specimens.drawn(specimen, language, null), words.say("document.specimen.mark"), fonts.bold());
    }
}
