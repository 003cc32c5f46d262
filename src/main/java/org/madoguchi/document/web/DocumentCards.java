package org.madoguchi.document.web;

import static org.madoguchi.document.Specimen.FILLABLE_DECLARATION;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.Specimen;
import org.madoguchi.document.SpecimenPictures;
import org.madoguchi.document.SpecimenSizes;
import org.madoguchi.document.web.DocumentCard.Kind;
import org.madoguchi.document.web.DocumentCard.Link;
import org.madoguchi.document.web.DocumentCard.Sheet;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.Proof;
import org.madoguchi.standing.Sentence;
import org.madoguchi.standing.Standing;

/**
 * Makes the cards of the documents that a member has.
 *
 * @param household whether a notice of others can be taken along with the own one
 */
record DocumentCards(
        RegisteredMember member, Standing standing, boolean household, SpecimenSizes sizes, Locale language) {

    private static final String CARD = "document.card.";

    DocumentCard of(Kind kind) {
        return switch (kind) {
            case ELIGIBILITY_CONFIRMATION -> card(kind, null, List.of());
            case RECEPTION -> card(kind, says(kind, ".with." + carried()), List.of(link(kind, ".open", "/reception", false)));
            case ELIGIBILITY_NOTICE -> notice();
            case ELIGIBILITY_INFORMATION -> and(
                    file(kind, Specimen.ELIGIBILITY_INFORMATION, "/eligibility/information.pdf"),
                    link(kind, ".read", "/eligibility", false));
            case ELIGIBILITY_DECLARATION -> declaration();
            case RENEWAL_LETTER -> file(kind, Specimen.RENEWAL_LETTER, "/documents/renewal-letter.pdf");
            case COPIES -> copies();
        };
    }

    private DocumentCard card(Kind kind, @Nullable Sentence with, List<Link> links) {
        return new DocumentCard(kind, with, until(kind), null, links);
    }

    private DocumentCard notice() {
        var kind = Kind.ELIGIBILITY_NOTICE;
        var own = file(kind, Specimen.ELIGIBILITY_NOTICE, "/eligibility/notice.pdf");
        return household ? and(own, link(kind, ".household", "/eligibility/household-notice.pdf", true)) : own;
    }

    private static DocumentCard and(DocumentCard card, Link link) {
        var links = Stream.concat(card.links().stream(), Stream.of(link)).toList();
        return new DocumentCard(card.kind(), card.with(), card.until(), card.sheet(), links);
    }

    private DocumentCard declaration() {
        var kind = Kind.ELIGIBILITY_DECLARATION;
        var print = link(kind, ".save", "/documents/declaration.pdf", true);
        var fill = link(kind, ".fill", "/documents/declaration-form.pdf", true);
        var view = link(kind, ".view", "/documents/declaration.pdf?view=", false);
        var sheet = sheet(kind, view.address(), Specimen.ELIGIBILITY_DECLARATION, FILLABLE_DECLARATION);
        return new DocumentCard(kind, says(kind, ".with"), until(kind), sheet, List.of(print, fill, view));
    }

    private DocumentCard copies() {
        var kind = Kind.COPIES;
        var notice = "/eligibility/notice-copy.pdf";
        var information = "/eligibility/information-copy.pdf";
        var view = link(kind, ".notice.view", notice + "?view=", false);
        return new DocumentCard(kind, null, until(kind),
                sheet(kind, view.address(), Specimen.NOTICE_COPY, Specimen.INFORMATION_COPY),
                List.of(link(kind, ".notice.save", notice, true), link(kind, ".information.save", information, true),
                        view, link(kind, ".information.view", information + "?view=", false)));
    }

    /** Of one file, to save and to look at. */
    private DocumentCard file(Kind kind, Specimen specimen, String path) {
        var save = link(kind, ".save", path, true);
        var view = link(kind, ".view", path + "?view=", false);
        return new DocumentCard(
                kind, says(kind, ".with"), until(kind), sheet(kind, view.address(), specimen), List.of(save, view));
    }

    private Sheet sheet(Kind kind, String opens, Specimen pictured, Specimen... others) {
        var kilobytes = Stream.concat(Stream.of(pictured), Stream.of(others))
                .map(each -> sizes.kilobytes(each, member.insurer().number(), language)).toList();
        return new Sheet(
                SpecimenHandler.FOLDER + SpecimenPictures.name(pictured, language), opens,
                new Sentence(CARD + kind + ".size", List.copyOf(kilobytes)));
    }

    private Link link(Kind kind, String key, String path, boolean saves) {
        return new Link(CARD + kind + key, "/members/" + member.ref() + path, saves);
    }

    private String carried() {
        var proofs = standing.proofs();
        if (proofs.getFirst() == Proof.ELIGIBILITY_CONFIRMATION) {
            return "CONFIRMATION";
        }
        return proofs.contains(Proof.ELIGIBILITY_NOTICE_WITH_CARD) ? "CARD" : "NOTHING";
    }

    private List<Sentence> until(Kind kind) {
        return new HoldingTime(member, standing).of(kind);
    }

    private static Sentence says(Kind kind, String key) {
        return new Sentence(CARD + kind + key, List.of());
    }
}
