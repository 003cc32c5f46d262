package org.madoguchi.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.security.DigestInputStream;
import org.springframework.core.io.InputStreamSource;

/**
 * How a content reads in a charset.
 *
 * @param beyondAscii how many characters beyond ASCII it holds then
 * @param unreadable how many places do not read
 * @param firstUnreadableLine from 1
 * @param brokenLines how many lines hold such a place
 * @param soundLines how many hold none, but characters beyond ASCII
 * @param lines how many line ends there are
 */
record Reading(
        Charset charset, long beyondAscii, long unreadable, long firstUnreadableLine, long brokenLines, long soundLines,
        long lines, long bytes, byte[] sha256) {

    /** A line of another charset hardly ever reads: not one of 20,000 of a synthetic feed in Windows-31J. */
    private static final int BROKEN_FOR_ONE_SOUND = 100;

    static Reading of(InputStreamSource source, Charset charset, Progress progress) throws IOException {
        var digest = Sha256.newDigest();
        try (var in = new DigestInputStream(source.getInputStream(), digest)) {
            var pass = new Pass(charset.newDecoder());
            while (!pass.ended) {
                pass.next(in.readNBytes(pass.bytes.array(), pass.bytes.position(), pass.bytes.remaining()));
                progress.reach(pass.read);
            }
            pass.endLine();
            return new Reading(charset, pass.beyondAscii, pass.unreadable, pass.firstUnreadableLine, pass.brokenLines,
                    pass.soundLines, pass.line - 1, pass.read, digest.digest());
        }
    }

    /**
     * Text of another charset hardly ever reads as UTF-8; a broken byte in UTF-8 stands among many that read. Where whole
     * lines read, the file changes its charset somewhere, and reads in neither.
     */
    boolean isLikely() {
        return unreadable == 0 || unreadable < beyondAscii || soundLines * BROKEN_FOR_ONE_SOUND > brokenLines;
    }

    private static final class Pass {

        private static final int SIZE = 1 << 16;

        private final CharsetDecoder decoder;
        private final ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        private final CharBuffer chars = CharBuffer.allocate(SIZE);
        private boolean ended;
        private long read;
        private char previous;
        private long line = 1;
        private long beyondAscii;
        private long unreadable;
        private long firstUnreadableLine;
        private long brokenLines;
        private long soundLines;
        private boolean broken;
        private boolean sound;

        Pass(CharsetDecoder decoder) {
            this.decoder = decoder;
        }

        void next(int arrived) {
            ended = bytes.position() + arrived < SIZE;
            read += arrived;
            bytes.position(bytes.position() + arrived).flip();
            var result = decoder.decode(bytes, chars, ended);
            while (result.isError()) {
                count();
                firstUnreadableLine = unreadable++ == 0 ? line : firstUnreadableLine;
                broken = true;
                bytes.position(bytes.position() + result.length());
                result = decoder.decode(bytes, chars, ended);
            }
            count();
            bytes.compact();
        }

        private void count() {
            chars.flip();
            while (chars.hasRemaining()) {
                char c = chars.get();
                if (c == '\r' || c == '\n' && previous != '\r') {
                    line++;
                    endLine();
                }
                if (c > 0x7F) {
                    beyondAscii++;
                    sound = true;
                }
                previous = c;
            }
            chars.clear();
        }

        private void endLine() {
            brokenLines += broken ? 1 : 0;
            soundLines += sound && !broken ? 1 : 0;
            broken = false;
            sound = false;
        }
    }
}
