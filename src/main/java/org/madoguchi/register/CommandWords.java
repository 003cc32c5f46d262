package org.madoguchi.register;

import java.io.PrintStream;
import org.springframework.context.MessageSource;

/** What a command says on the terminal. */
record CommandWords(MessageSource messages, PrintStream out) {

    void say(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, TerminalLanguage.get());
    }
}
