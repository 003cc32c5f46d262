package org.madoguchi.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.InsurerNumber;

/** Who signs in at the demo's provider; their facts stand in the demo's feed, under the sign-in name as MemberKey. */
record DemoPeople(List<DemoPerson.Member> members, List<DemoPerson.Staff> staff) {

    private static final List<String> SIGN_IN_NAMES = List.of(
            "sato", "sato-hanako", "sato-mei", "sato-rin", "yamada", "suzuki", "takahashi", "watanabe", "kobayashi",
            "yoshino", "nguyen", "tanaka", "tanaka-ken", "ito", "mori", "kato");

    private static final String NOT_LINKED_YET = "kato";

    private static final List<DemoPerson.Staff> STAFF = List.of(
            staff("staff-aoki", "agent", "06990014"),
            staff("staff-baba", "agent", "06990014"),
            staff("staff-chiba", "agent", "06990030"),
            staff("supervisor-ueda", "supervisor", "06990014"),
            staff("supervisor-endo", "supervisor", "06990014"),
            staff("operator-ono", "operator", "06990014"));

    /** @param today in Japan, from which their birth dates are counted back */
    static DemoPeople on(LocalDate today) {
        Map<String, NamedCsvRecord> facts = DemoFeed.rows(DemoFeed.csv(today)).stream()
                .collect(Collectors.toMap(row -> row.getField("MemberKey"), Function.identity()));
        return new DemoPeople(SIGN_IN_NAMES.stream().map(name -> member(name, facts.get(name))).toList(), STAFF);
    }

    /** Whose sign-in the portal knows from the start; the others meet the welcome page. */
    List<DemoPerson.Member> linked() {
        return members.stream().filter(member -> !member.signInName().equals(NOT_LINKED_YET)).toList();
    }

    /** Who must show on the welcome page that they know their own number. */
    Stream<DemoPerson.Member> notLinkedYet() {
        return members.stream().filter(member -> member.signInName().equals(NOT_LINKED_YET));
    }

    /** Who takes the insurer's feeds in. */
    static DemoPerson.Staff operator() {
        return STAFF.stream().filter(person -> person.role().equals("operator")).findFirst().orElseThrow();
    }

    Optional<DemoPerson> called(String signInName) {
        return all().filter(person -> person.signInName().equals(signInName)).findFirst();
    }

    Optional<DemoPerson> with(String subject) {
        return all().filter(person -> person.subject().equals(subject)).findFirst();
    }

    Stream<DemoPerson> all() {
        return Stream.concat(members.stream(), staff.stream());
    }

    private static DemoPerson.Staff staff(String signInName, String role, String insurer) {
        return new DemoPerson.Staff(signInName, role, InsurerNumber.of(insurer));
    }

    private static DemoPerson.Member member(String signInName, NamedCsvRecord facts) {
        var number = new InsuredNumber(InsurerNumber.of(facts.getField("InsurerNumber")),
                facts.getField("InsuredCardSymbol"), facts.getField("InsuredIdentificationNumber"),
                facts.getField("InsuredBranchNumber"));
        return new DemoPerson.Member(signInName, number, DemoFeed.date(facts.getField("Birthdate")));
    }
}
