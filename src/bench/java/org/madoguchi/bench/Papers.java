package org.madoguchi.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.madoguchi.document.DocumentKind;
import org.madoguchi.document.EligibilityDeclaration;
import org.madoguchi.document.EligibilityDeclarationPdf;
import org.madoguchi.document.EligibilityInformation;
import org.madoguchi.document.EligibilityInformationPdf;
import org.madoguchi.document.EligibilityNotice;
import org.madoguchi.document.EligibilityNoticePdf;
import org.madoguchi.document.IssuingDesk;
import org.madoguchi.document.MaskedCopyPdf;
import org.madoguchi.document.NameForm;
import org.madoguchi.document.PrintedName;
import org.madoguchi.document.RenewalLetter;
import org.madoguchi.document.RenewalLetterPdf;
import org.madoguchi.member.MemberRef;
import org.madoguchi.portal.RunningPortal;
import org.madoguchi.register.Members;
import org.madoguchi.register.RegisteredMember;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every kind of PDF that a member can take along from the portal of this JVM. */
final class Papers {

    private static final LocalDate TODAY = LocalDate.parse(RunningPortal.TODAY);

    /**
     * A kind of PDF.
     *
     * @param plain makes it for a member whose name every typeface has
     * @param rare for one whose name is written with a rare character
     */
    record Paper(String name, Supplier<byte[]> plain, Supplier<byte[]> rare) {}

    private final RunningPortal portal = RunningPortal.shared();
    private final EligibilityInformationPdf information = portal.bean(EligibilityInformationPdf.class);
    private final EligibilityNoticePdf notice = portal.bean(EligibilityNoticePdf.class);
    private final EligibilityDeclarationPdf declaration = portal.bean(EligibilityDeclarationPdf.class);
    private final MaskedCopyPdf copy = portal.bean(MaskedCopyPdf.class);
    private final RenewalLetterPdf letter = portal.bean(RenewalLetterPdf.class);
    private final IssuingDesk desk = portal.bean(IssuingDesk.class);

    Paper information() {
        return paper("eligibility information", member -> information.of(EligibilityInformation.of(member, TODAY)));
    }

    List<Paper> others() {
        return List.of(
                paper("eligibility information, signed and numbered", member -> desk.document(
                        DocumentKind.ELIGIBILITY_INFORMATION, member, TODAY, NameForm.AS_REGISTERED)),
                paper("its masked copy", member -> copy.of(EligibilityInformation.of(member, TODAY).masked())),
                paper("eligibility notice", member -> notice.of(EligibilityNotice.of(member, TODAY))),
                paper("declaration", member -> declaration.of(EligibilityDeclaration.ofOneself(member, TODAY))),
                paper("declaration to fill in", member -> declaration.fillable(EligibilityDeclaration.ofOneself(member, TODAY))),
                paper("renewal letter", member -> letter.of(RenewalLetter.of(
                        member, TODAY, new PrintedName(member.name().written(), false)), Locale.JAPANESE)));
    }

    private Paper paper(String name, Function<RegisteredMember, byte[]> kind) {
        var yamada = member("yamada");
        var yoshino = member("yoshino");
        return new Paper(name, () -> kind.apply(yamada), () -> kind.apply(yoshino));
    }

    private RegisteredMember member(String key) {
        var ref = portal.bean(JdbcClient.class).sql("select ref from member where member_key = ?")
                .param(key).query(UUID.class).single();
        return portal.bean(Members.class).with(new MemberRef(ref)).orElseThrow();
    }
}
