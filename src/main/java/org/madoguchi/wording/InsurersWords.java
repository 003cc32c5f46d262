package org.madoguchi.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.InsurerNumber;
import org.springframework.context.MessageSourceResolvable;

/**
 * What one insurer says, before it has a language. As the argument of any message it is said in the language of that.
 *
 * @param arguments of the portal's words, by position; an insurer's own take none
 */
public record InsurersWords(Wording wording, InsurerNumber insurer, List<@Nullable Object> arguments)
        implements MessageSourceResolvable {

    /** Its own words where it has given some, else the portal's. */
    @Override
    public String[] getCodes() {
        return new String[] {wording.ownKey(insurer), wording.key()};
    }

    @Override
    public @Nullable Object[] getArguments() {
        return arguments.toArray();
    }
}
