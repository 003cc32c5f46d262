package org.madoguchi.assistance.web;

import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.IssuedCode;
import org.madoguchi.assistance.SupportCode;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Insurer;

/**
 * Where a member on the phone takes a code to read out.
 *
 * @param insurer where the member has called
 * @param restricted whether only a supervisor can use the code
 * @param code just issued, and shown this once; else null
 * @param newest what became of the code before; null where there is nothing to say
 * @param withdrawn whether that has just been done
 */
public record SupportCodePage(
        MemberRef ref,
        Insurer insurer,
        boolean restricted,
        @Nullable SupportCode code,
        @Nullable IssuedCode newest,
        boolean withdrawn) {

    public boolean hasOpenCode() {
        return newest != null && newest.isOpen();
    }
}
