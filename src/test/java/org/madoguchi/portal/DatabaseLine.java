package org.madoguchi.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The line between the portal and its database, which can be cut, and can go dead without a word. */
final class DatabaseLine implements AutoCloseable {

    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final int port;
    private final Object silence = new Object();
    private volatile int server;
    private volatile boolean dead;
    private @Nullable ServerSocket entrance;

    /** @param server the port of the database */
    DatabaseLine(int server) {
        this.server = server;
        port = listen(0);
    }

    int port() {
        return port;
    }

    /** Where the database is from now on. */
    void leadTo(int server) {
        this.server = server;
    }

    /** Ends all connections and refuses new ones. */
    void cut() {
        close();
    }

    /** Takes everything, and lets nothing through. */
    void goDead() {
        dead = true;
    }

    /** As it was; what was swallowed goes on its way. */
    void mend() {
        synchronized (silence) {
            dead = false;
            silence.notifyAll();
        }
        if (entrance == null || entrance.isClosed()) {
            listen(port);
        }
    }

    @Override
    public void close() {
        end(entrance);
        ends.forEach(DatabaseLine::end);
        ends.clear();
    }

    private int listen(int wanted) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            entrance = socket;
            Thread.ofPlatform().daemon().start(() -> accept(socket));
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void accept(ServerSocket from) {
        try {
            while (true) {
                var portal = from.accept();
                ends.add(portal);
                Thread.ofPlatform().daemon().start(() -> connect(portal));
            }
        } catch (IOException cut) {
            // No other connection comes in.
        }
    }

    private void connect(Socket portal) {
        try {
            awaitLife();
            var database = new Socket(InetAddress.getLoopbackAddress(), server);
            ends.add(database);
            Thread.ofPlatform().daemon().start(() -> carry(database, portal));
            carry(portal, database);
        } catch (IOException | InterruptedException refused) {
            end(portal);
        }
    }

    private void carry(Socket from, Socket to) {
        var piece = new byte[8192];
        try {
            for (int read = from.getInputStream().read(piece); read >= 0; read = from.getInputStream().read(piece)) {
                awaitLife();
                to.getOutputStream().write(piece, 0, read);
            }
        } catch (IOException | InterruptedException ended) {
            // So are both.
        }
        end(from);
        end(to);
    }

    private void awaitLife() throws InterruptedException {
        synchronized (silence) {
            while (dead) {
                silence.wait();
            }
        }
    }

    private static void end(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception ended) {
            // Already.
        }
    }
}
