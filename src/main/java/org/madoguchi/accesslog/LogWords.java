package org.madoguchi.accesslog;

import org.madoguchi.almanac.Japan;
import org.madoguchi.terminal.CommandWords;

/** What the commands say of the log: its findings, and what was taken out of it. */
record LogWords(CommandWords words) {

    static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.getClass().getSimpleName());
    }

    void finding(Finding finding) {
        words.say(finding.kind().key(), Long.toString(finding.first()), Long.toString(finding.last()));
    }

    void stone(Stone stone) {
        words.say("accesslog.stone",
                Long.toString(stone.firstSeal()), Long.toString(stone.lastSeal()), Long.toString(stone.entries()),
                stone.youngest().atZone(Japan.ZONE).toLocalDate().toString(),
                stone.laidAt().atZone(Japan.ZONE).toLocalDate().toString());
    }
}
