package org.madoguchi.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;

/** One font, and which characters it has. Read once, when it is first needed, then shared by all threads. */
final class Typeface {

    /**
     * The fonts travel whole tables along whose deflation is most of the work: level 1 halves the time of a document
     * and adds a fifteenth to its size.
     */
    private static final int COMPRESSION = 1;

    private record Contents(BaseFont font, VariationSequences sequences) {}

    private final String file;
    private final Supplier<Contents> contents;

    private Typeface(String file, Supplier<Contents> reading) {
        this.file = file;
        this.contents = SingletonSupplier.of(reading);
    }

    /** One of those that the portal brings along. */
    static Typeface of(String file) {
        return new Typeface(file, () -> {
            try {
                byte[] bytes = new ClassPathResource("fonts/" + file).getContentAsByteArray();
                return new Contents(font(file, bytes), VariationSequences.of(ByteBuffer.wrap(bytes)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** One of this machine's, mapped into memory: as large as it may be, the heap holds only what it has. */
    static Typeface at(Path path) {
        return new Typeface(path.toString(), () -> {
            try (var channel = FileChannel.open(path)) {
                var mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
                return new Contents(font(path.toString(), null), VariationSequences.of(mapped));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static BaseFont font(String file, byte @Nullable [] bytes) throws IOException {
        var font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
        font.setCompressionLevel(COMPRESSION);
        // PDF/A-2 6.2.11.4.2: a CIDSet, where there is one, names every glyph. Without one there is nothing to err.
        font.setIncludeCidSet(false);
        return font;
    }

    BaseFont font() {
        return contents.get().font();
    }

    /** Whether it draws the character, in the very shape that a variation selector asks for. */
    boolean draws(Cluster cluster) {
        var selector = cluster.selector();
        return selector.isPresent()
                ? cluster.isPair() && font().charExists(cluster.base())
                        && contents.get().sequences().contain(cluster.base(), selector.getAsInt())
                : cluster.drawn().codePoints().allMatch(font()::charExists);
    }

    /** Whether it draws a text of kanji, kana and spaces alone: most names, and quick to tell of a million. */
    boolean drawsPlainly(String text) {
        var font = font();
        return text.codePoints().allMatch(c -> isPlain(c) && font.charExists(c));
    }

    /** Of what joins nothing before it. */
    private static boolean isPlain(int c) {
        return Character.isIdeographic(c) || c >= '\u30A1' && c <= '\u30FE' || c >= '\u3041' && c <= '\u3096' || c == ' ' || c == '\u3000';
    }

    @Override
    public String toString() {
        return file;
    }
}
