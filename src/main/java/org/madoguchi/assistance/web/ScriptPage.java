package org.madoguchi.assistance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.Script;
import org.madoguchi.assistance.ScriptLanguage;
import org.madoguchi.assistance.Transfer;
import org.madoguchi.assistance.Transfers;
import org.madoguchi.register.Insurer;
import org.madoguchi.standing.Standing;

/**
 * What {@code templates/assistance/script.html} takes: what to say, in which language, and whom to transfer to.
 *
 * @param language of what is said; headings and transfers are the agent's own, in the language of the page
 */
public record ScriptPage(Script script, ScriptLanguage language, List<Transfer> transfers) {

    /** @param now the moment of the call */
    public static ScriptPage of(Standing standing, Insurer insurer, ScriptLanguage language, Instant now) {
        var today = LocalDate.ofInstant(now, Japan.ZONE);
        return new ScriptPage(Script.of(standing, today, insurer), language, Transfers.at(now));
    }

    public List<ScriptLanguage> languages() {
        return List.of(ScriptLanguage.values());
    }
}
