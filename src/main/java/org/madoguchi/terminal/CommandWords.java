package org.madoguchi.terminal;

import java.io.PrintStream;
import org.springframework.context.MessageSource;

/** What a command says on the terminal. */
public record CommandWords(MessageSource messages, PrintStream out) {

    public void say(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, TerminalLanguage.get());
    }
}
