package org.madoguchi.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Feeds as they arrived, kept in the database until it is known what becomes of them. */
final class FeedPieces {

    private static final int PIECE = 1 << 20;

    /** As often it is said that something still comes, however little. */
    private static final long ARRIVING = Duration.ofMinutes(1).toNanos();

    private final JdbcClient jdbc;
    private final TransactionOperations aside;

    /** @param aside a transaction of its own, because the connection that takes the feed in does nothing else meanwhile */
    FeedPieces(JdbcClient jdbc, TransactionOperations aside) {
        this.jdbc = jdbc;
        this.aside = aside;
    }

    /** To be closed, for the last piece. */
    OutputStream to(long feed) throws IOException {
        return new GZIPOutputStream(new Pieces(feed), 1 << 16) {
            private long told = System.nanoTime();

            @Override
            public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
                super.write(bytes, offset, length);
                if (System.nanoTime() - told > ARRIVING) {
                    arrives(feed);
                    told = System.nanoTime();
                }
            }
        };
    }

    private void arrives(long feed) {
        jdbc.sql("update feed set received_at = clock_timestamp() where id = ? and state = 'RECEIVING'").param(feed).update();
    }

    /** Reads piece after piece, so that the memory taken does not grow with the feed. */
    InputStreamSource of(long feed) {
        return () -> new GZIPInputStream(new SequenceInputStream(new Enumeration<>() {
            private int number;
            private byte @Nullable [] next = piece(feed, 0);

            @Override
            public boolean hasMoreElements() {
                return next != null;
            }

            @Override
            public InputStream nextElement() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                var piece = new ByteArrayInputStream(next);
                next = piece(feed, ++number);
                return piece;
            }
        }), 1 << 16);
    }

    void drop(long feed) {
        jdbc.sql("delete from feed_piece where feed = ?").param(feed).update();
    }

    private byte @Nullable [] piece(long feed, int number) {
        return aside.execute(own -> jdbc.sql("select content from feed_piece where feed = ? and number = ?")
                .params(feed, number).query(byte[].class).optional().orElse(null));
    }

    private final class Pieces extends OutputStream {

        private final long feed;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int number;

        Pieces(long feed) {
            this.feed = feed;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int written = 0; written < length; ) {
                int part = Math.min(length - written, PIECE - filled);
                System.arraycopy(bytes, offset + written, piece, filled, part);
                filled += part;
                written += part;
                if (filled == PIECE) {
                    keep();
                }
            }
        }

        @Override
        public void close() throws IOException {
            if (filled > 0) {
                keep();
            }
        }

        private void keep() throws IOException {
            int kept = jdbc.sql("""
                            with arriving as (update feed set received_at = clock_timestamp()
                                              where id = ? and state = 'RECEIVING' returning id)
                            insert into feed_piece (feed, number, content) select id, ?, ? from arriving
                            """)
                    .params(feed, number++, Arrays.copyOf(piece, filled)).update();
            if (kept == 0) {
                throw new IOException("Nothing came for too long");
            }
            filled = 0;
        }
    }
}
