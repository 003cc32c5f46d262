package org.madoguchi.document;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.terminal.CannotStart;
import org.openpdf.text.DocumentException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The typefaces of all documents. BIZ UDGothic is made to be read by everybody, Noto Sans JP looks much like it and has more
 * kanji, and IPAmj明朝, where it is installed, has those of the family registers with their variants (文字情報基盤), 46 MB of
 * them. They are read once, before the portal says that it is ready: else the first document would take a second longer.
 */
@Component
final class Fonts {

    /** Where Debian's fonts-ipamj-mincho puts it. */
    private static final Path USUAL_PLACE = Path.of("/usr/share/fonts/truetype/ipamj/ipamjm.ttf");

    private final Typefaces regular;
    private final Typefaces bold;
    private final Typefaces latin;
    private final Typefaces boldLatin;
    private final boolean complete;

    /** @throws CannotStart where the configured font can't be read */
    @Autowired
    Fonts(FontProperties properties) {
        this(configured(properties.ipamjMincho()));
    }

    /** @param mincho IPAmj明朝, null where there is none */
    Fonts(@Nullable Typeface mincho) {
        complete = mincho != null;
        var biz = Typeface.of("BIZUDGothic-Regular.ttf");
        var noto = Typeface.of("NotoSansJP-Regular.ttf");
        var boldBiz = Typeface.of("BIZUDGothic-Bold.ttf");
        regular = inOrder(biz, noto, mincho);
        latin = inOrder(noto, biz, mincho);
        bold = inOrder(boldBiz);
        boldLatin = inOrder(Typeface.of("NotoSansJP-Bold.ttf"), boldBiz);
    }

    private static Typefaces inOrder(@Nullable Typeface... typefaces) {
        return new Typefaces(Stream.of(typefaces).flatMap(Stream::ofNullable).toList());
    }

    /** As they are without any setting. */
    static Fonts ofThisMachine() {
        return new Fonts(configured(null));
    }

    private static @Nullable Typeface configured(@Nullable String path) {
        if (path == null) {
            return Files.isReadable(USUAL_PLACE) ? Typeface.at(USUAL_PLACE) : null;
        }
        var typeface = Typeface.at(Path.of(path));
        try {
            typeface.font();
        } catch (UncheckedIOException unreadable) {
            throw new CannotStart("madoguchi.documents.ipamj-mincho can't be read as a font, " + path, unreadable.getCause());
        } catch (DocumentException | IllegalArgumentException | IndexOutOfBoundsException notAFont) {
            throw new CannotStart("madoguchi.documents.ipamj-mincho is not a font: " + path);
        }
        return typeface;
    }

    @EventListener(ApplicationStartedEvent.class)
    void readAll() {
        Stream.of(bold, regular, boldLatin).flatMap(typefaces -> typefaces.preferred().stream()).forEach(Typeface::font);
    }

    Typefaces regular() {
        return regular;
    }

    Typefaces bold() {
        return bold;
    }

    /** For prose in this language: the Latin letters of BIZ UDGothic are all of one width, as a typewriter's. */
    Typefaces regular(Locale language) {
        return isJapanese(language) ? regular : latin;
    }

    /** As {@link #regular(Locale)}. */
    Typefaces bold(Locale language) {
        return isJapanese(language) ? bold : boldLatin;
    }

    private static boolean isJapanese(Locale language) {
        return language.getLanguage().equals("ja");
    }

    /** Whether IPAmj明朝 is among them. */
    boolean complete() {
        return complete;
    }
}
