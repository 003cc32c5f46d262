package org.madoguchi.portal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request that no well-behaved client would send, to the letter. */
final class RawRequest {

    private RawRequest() {}

    /** Sends this, and is gone before the rest. */
    static void breakOff(URI portal, String beginning, String headers, String body) {
        try (var socket = new Socket(portal.getHost(), portal.getPort())) {
            var request = beginning + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What is answered to these characters, one byte each: nothing where the connection is closed without an answer. */
    static RawAnswer answerTo(URI portal, String request) {
        try (var socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return RawAnswer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static int statusOf(URI portal, String path) {
        return statusOf(portal, "GET " + path, "");
    }

    /** Of a request with this beginning, such as {@code PUT /feed}, and these headers, each ended by CRLF; what follows is not sent. */
    static int statusOf(URI portal, String beginning, String headers) {
        return statusOf(portal, beginning, headers, "");
    }

    /** Likewise, with as much of the body. */
    static int statusOf(URI portal, String beginning, String headers, String body) {
        try (var socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(10_000);
            var request = beginning + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
