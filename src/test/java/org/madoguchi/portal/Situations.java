package org.madoguchi.portal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looks at whom in which state of consent and restriction; brought about in the portal's database, and undone again. */
final class Situations {

    /** @param column of {@code reach.txt}; empty where nothing is open */
    record Situation(String words, String actor, String subject, String column, Consumer<Situations> state) {

        @Override
        public String toString() {
            return words;
        }
    }

    private static final String TODAY = RunningPortal.TODAY;

    private final JdbcClient jdbc;
    private final People people;
    private final StaffRoom staff;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    Situations(RunningPortal portal) {
        jdbc = portal.bean(JdbcClient.class);
        people = new People(portal);
        staff = new StaffRoom(portal);
    }

    static Stream<Situation> all() {
        return Stream.of(own(), family(), delegates(), endedDelegates(), restricted(), strangers(), calls(), staffWithoutCall())
                .flatMap(all -> all);
    }

    static boolean isStaff(String name) {
        return name.matches("(staff|supervisor|operator)-.*");
    }

    private static Stream<Situation> own() {
        return Stream.of(
                situation("the member", "sato", "sato", "S", now -> {}),
                situation("a dependent", "sato-mei", "sato-mei", "S", now -> {}),
                situation("a member under a disclosure restriction", "tanaka", "tanaka", "S", now -> {}));
    }

    private static Stream<Situation> family() {
        return Stream.of(
                family("a child of nine", "sato-yuto", "C", now -> {}),
                family("a child on the day before it decides alone", "sato-yuto", "C",
                        now -> now.member("sato-yuto", "birthdate", "date '2011-11-22'")),
                family("a child on the day from which it decides alone", "sato-yuto", "D",
                        now -> now.member("sato-yuto", "birthdate", "date '2011-11-21'")),
                family("a child whose insurer asks from ten", "sato-yuto", "C", now -> now.ownConsentFrom(10)),
                family("a child whose insurer asks from nine", "sato-yuto", "D", now -> now.ownConsentFrom(9)),
                family("a daughter who has said nothing", "sato-mei", "D", now -> {}),
                family("a daughter who lets the card be seen", "sato-mei", "E",
                        now -> now.choice("sato-mei", "sato", "STANDING")),
                family("a daughter who has taken that back", "sato-mei", "D",
                        now -> now.choice("sato-mei", "sato", "ELIGIBILITY")),
                family("a daughter who has objected", "sato-mei", "", now -> now.choice("sato-mei", "sato", "NOTHING")),
                family("a daughter who let another insured see her card", "sato-mei", "D",
                        now -> now.choice("sato-mei", "yamada", "STANDING")),
                family("a daughter whose insurance ended today", "sato-mei", "",
                        now -> now.member("sato-mei", "disqualified_on", "date '2026-11-21'")),
                family("a daughter on the last day of her insurance", "sato-mei", "D",
                        now -> now.member("sato-mei", "disqualified_on", "date '2026-11-22'")),
                family("a daughter who is missing from the newest feed", "sato-mei", "",
                        now -> now.member("sato-mei", "missing_from", "date '2026-10-31'")),
                family("a daughter after the insured's insurance ended", "sato-mei", "",
                        now -> now.member("sato", "disqualified_on", "date '2026-11-21'")));
    }

    private static Stream<Situation> delegates() {
        return Stream.of(
                delegate("a delegate for the card", "ds", now -> now.delegation("true, false", TODAY, TODAY, "ACCEPTED")),
                delegate("a delegate for the documents", "dd", now -> now.delegation("false, true", TODAY, TODAY, "ACCEPTED")),
                delegate("a delegate for both", "db", now -> now.delegation("true, true", TODAY, TODAY, "ACCEPTED")),
                delegate("a delegate by two delegations", "db", now -> {
                    now.delegation("true, false", TODAY, TODAY, "ACCEPTED");
                    now.delegation("false, true", TODAY, TODAY, "ACCEPTED");
                }));
    }

    private static Stream<Situation> endedDelegates() {
        var states = Stream.of("SHOWN", "DECLINED", "ENDED_BY_PRINCIPAL", "ENDED_BY_DELEGATE")
                .map(state -> delegate("whose delegation is " + state, "",
                        now -> now.delegation("true, true", TODAY, TODAY, state)));
        return Stream.concat(states, Stream.of(
                delegate("a delegate on the day before the first", "",
                        now -> now.delegation("true, true", "2026-11-22", "2026-11-30", "ACCEPTED")),
                delegate("a delegate on the day after the last", "",
                        now -> now.delegation("true, true", "2026-11-01", "2026-11-20", "ACCEPTED")),
                delegate("a delegate of somebody under a disclosure restriction", "", now -> {
                    now.delegation("true, true", TODAY, TODAY, "ACCEPTED");
                    now.member("yamada", "non_disclosure", "true");
                }),
                delegate("a delegate under a disclosure restriction", "", now -> {
                    now.delegation("true, true", TODAY, TODAY, "ACCEPTED");
                    now.member("suzuki", "self_information_blocked", "true");
                }),
                situation("the delegate of a delegate", "sato", "yamada", "", now -> {
                    now.delegation("true, true", TODAY, TODAY, "ACCEPTED");
                    now.delegation("suzuki", "sato", "true, true", TODAY, TODAY, "ACCEPTED");
                }),
                situation("the delegate, by the principal", "yamada", "suzuki", "",
                        now -> now.delegation("true, true", TODAY, TODAY, "ACCEPTED"))));
    }

    private static Stream<Situation> restricted() {
        return Stream.of(
                situation("a wife under 不開示該当, by the husband", "tanaka-ken", "tanaka", "", now -> {}),
                situation("a wife under 自己情報提供不可, by the husband", "tanaka-ken", "tanaka", "", now -> {
                    now.member("tanaka", "non_disclosure", "false");
                    now.member("tanaka", "self_information_blocked", "true");
                }),
                family("a child of an insured under 不開示該当", "sato-yuto", "",
                        now -> now.member("sato", "non_disclosure", "true")),
                family("a child under 不開示該当", "sato-yuto", "",
                        now -> now.member("sato-yuto", "non_disclosure", "true")),
                family("a daughter under 不開示該当 who had let the card be seen", "sato-mei", "", now -> {
                    now.choice("sato-mei", "sato", "STANDING");
                    now.member("sato-mei", "non_disclosure", "true");
                }));
    }

    private static Stream<Situation> strangers() {
        return Stream.of(
                situation("the insured, by a dependent", "sato-mei", "sato", "", now -> {}),
                situation("a sister, by a dependent", "sato-hanako", "sato-mei", "", now -> {}),
                situation("somebody else's child", "yamada", "sato-yuto", "", now -> {}),
                situation("somebody else", "yamada", "suzuki", "", now -> {}));
    }

    private static Stream<Situation> calls() {
        return Stream.of(
                staff("an agent in the middle of the member's call", "A", now -> now.call("staff-aoki", "yamada")),
                staff("an agent in the last seconds", "A", now -> {
                    now.call("staff-aoki", "yamada");
                    now.staff.leave("staff-aoki", 20);
                }),
                situation("a supervisor in a call of a member under 不開示該当", "supervisor-ueda", "tanaka", "A",
                        now -> now.call("supervisor-ueda", "tanaka")),
                situation("a supervisor when the restriction arrives in the middle of a call", "supervisor-ueda", "yamada", "A",
                        now -> {
                            now.call("supervisor-ueda", "yamada");
                            now.member("yamada", "self_information_blocked", "true");
                        }),
                staff("an agent when 不開示該当 arrives in the middle of a call", "", now -> {
                    now.call("staff-aoki", "yamada");
                    now.member("yamada", "non_disclosure", "true");
                }),
                staff("an agent when 自己情報提供不可 arrives in the middle of a call", "", now -> {
                    now.call("staff-aoki", "yamada");
                    now.member("yamada", "self_information_blocked", "true");
                }),
                staff("an agent when the member goes to another insurer in the middle of a call", "", now -> {
                    now.call("staff-aoki", "yamada");
                    now.member("yamada", "insurer_number", "'06990030'");
                }));
    }

    private static Stream<Situation> staffWithoutCall() {
        return Stream.of(
                staff("an agent without a call", "", now -> {}),
                situation("a supervisor without a call", "supervisor-ueda", "yamada", "", now -> {}),
                staff("an agent after the end of the call", "", now -> {
                    now.call("staff-aoki", "yamada");
                    now.change("update assistance_session set ended_at = started_at, ending = 'BY_STAFF'");
                }),
                staff("an agent at the moment at which the call is over", "", now -> {
                    now.call("staff-aoki", "yamada");
                    now.staff.leave("staff-aoki", 0);
                }),
                staff("an agent in the call of another member", "", now -> now.call("staff-aoki", "suzuki")),
                staff("an agent during a colleague's call", "", now -> now.call("staff-baba", "yamada")),
                situation("an agent in the call of the insured, of the dependent", "staff-aoki", "sato-yuto", "",
                        now -> now.call("staff-aoki", "sato")),
                situation("another insurer's agent with a row that should not be", "staff-chiba", "yamada", "",
                        now -> now.call("staff-chiba", "yamada")),
                situation("an operator with a row that should not be", "operator-ono", "yamada", "",
                        now -> now.call("operator-ono", "yamada")),
                situation("an agent with a row for a restricted member", "staff-aoki", "tanaka", "",
                        now -> now.call("staff-aoki", "tanaka")),
                situation("somebody else, during the member's call", "suzuki", "yamada", "",
                        now -> now.call("staff-aoki", "yamada")));
    }

    private static Situation staff(String words, String column, Consumer<Situations> state) {
        return situation(words, "staff-aoki", "yamada", column, state);
    }

    private static Situation delegate(String words, String column, Consumer<Situations> state) {
        return situation(words, "suzuki", "yamada", column, state);
    }

    private static Situation family(String words, String subject, String column, Consumer<Situations> state) {
        return situation(words + ", by the insured", "sato", subject, column, state);
    }

    private static Situation situation(
            String words, String actor, String subject, String column, Consumer<Situations> state) {
        return new Situation(words, actor, subject, column, state);
    }

    void within(Situation situation, Runnable check) {
        situation.state().accept(this);
        try {
            check.run();
        } finally {
            while (!undo.isEmpty()) {
                undo.pop().run();
            }
        }
    }

    private void member(String key, String column, String value) {
        var before = jdbc.sql("select " + column + " from member where member_key = ?").param(key).query().singleRow().get(column);
        change("update member set " + column + " = " + value + " where member_key = '" + key + "'");
        undo.push(() -> jdbc.sql("update member set " + column + " = ? where member_key = ?").params(before, key).update());
    }

    private void ownConsentFrom(int age) {
        change("update insurer set own_consent_age = " + age);
        undo.push(() -> change("update insurer set own_consent_age = 15"));
    }

    private void choice(String dependent, String insured, String choice) {
        UUID of = people.ref(dependent).value();
        jdbc.sql("insert into family_choice (dependent, insured, choice, chosen_at) values (?, ?, ?, now())")
                .params(of, people.ref(insured).value(), choice).update();
        undo.push(() -> jdbc.sql("delete from family_choice where dependent = ?").param(of).update());
    }

    private void delegation(String scopes, String from, String to, String state) {
        delegation("yamada", "suzuki", scopes, from, to, state);
    }

    private void delegation(String principal, String delegate, String scopes, String from, String to, String state) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into delegation (id, principal, delegate, standing, documents, from_day, to_day, code_kind,
                                        open_until, state, changed_at)
                values (:id, :principal, :delegate, %s, cast(:from as date), cast(:to as date), 'CODE',
                        now() + interval '15 minutes', :state, now())
                """.formatted(scopes))
                .param("id", id).param("principal", people.ref(principal).value())
                .param("delegate", people.ref(delegate).value())
                .param("from", from).param("to", to).param("state", state).update();
        undo.push(() -> jdbc.sql("delete from delegation where id = ?").param(id).update());
    }

    private void call(String agent, String member) {
        staff.session(agent, member);
        undo.push(staff::clear);
    }

    private void change(String sql) {
        jdbc.sql(sql).update();
    }
}
