package org.madoguchi.terminal;

import java.nio.charset.Charset;
import java.util.Locale;

/** What a command says on the terminal: Japanese, but where the process runs in English or the terminal has no kana. */
public final class TerminalLanguage {

    private static final char KANA = '\u3042';

    private TerminalLanguage() {}

    public static Locale get() {
        var english = Locale.getDefault().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english || !terminal().newEncoder().canEncode(KANA) ? Locale.ENGLISH : Locale.JAPANESE;
    }

    private static Charset terminal() {
        return Charset.forName(System.getProperty("stdout.encoding", Charset.defaultCharset().name()));
    }
}
