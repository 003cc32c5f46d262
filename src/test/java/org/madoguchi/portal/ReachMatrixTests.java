package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every personal route, opened by every kind of actor in every state of consent and restriction: open where
 * {@code reach.txt} says so, and else not to be told from a member who never was. A route whose aspect that table does
 * not know fails.
 */
class ReachMatrixTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final People people = new People(portal);
    private final Situations situations = new Situations(portal);
    private final Map<String, Visitor> signedIn = new HashMap<>();
    private final Map<Visitor, String> tokens = new HashMap<>();

    private record Route(String path, String method, String aspect) {

        static Route read(String line) {
            var parts = line.split(" +");
            return new Route(parts[0], parts[1], parts[parts.length - 1]);
        }

        /** Below {@code /assistance}, where the staff alone is. */
        boolean isOfTheStaff() {
            return path.startsWith("/assistance");
        }

        boolean changes() {
            return !method.equals("GET");
        }

        String of(String ref) {
            return path.replace("{ref}", ref).replace("{field}", "number").replaceAll("\\{\\w+}", "00000000-0000-4000-8000-000000000000");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRouteInEverySituation() throws IOException {
        var open = open();
        var routes = lines("routes.txt").filter(line -> line.matches("(/assistance)?/members/.*")).map(Route::read).toList();
        return Situations.all().flatMap(situation -> routes.stream().map(route -> dynamicTest(
                situation + ": " + route.method() + " " + route.path(), () -> check(situation, route, open))));
    }

    /** The list of everybody in reach has no route of its own per person. The staff has none. */
    @TestFactory
    Stream<DynamicTest> whoIsNotInReachIsNotInTheSourceOfTheFamilyPage() throws IOException {
        var open = open();
        return Situations.all().map(situation -> dynamicTest(situation.toString(), () -> situations.within(situation, () -> {
            var inReach = !Situations.isStaff(situation.actor()) && open.values().stream().anyMatch(columns -> columns.contains(situation.column()));
            var source = visitor(situation.actor()).open("/family").body();
            assertThat(source.contains(ref(situation))).isEqualTo(inReach);
        })));
    }

    private void check(Situations.Situation situation, Route route, Map<String, List<String>> open) {
        assertThat(open).as("what reach.txt says of the route's aspect").containsKey(route.aspect());
        boolean allowed = open.get(route.aspect()).contains(situation.column()) && mayAsk(situation, route);
        var visitor = visitor(situation.actor());
        situations.within(situation, () -> {
            var answer = ask(visitor, route, ref(situation));
            if (allowed) {
                assertThat(answer.statusCode()).isNotEqualTo(404);
            } else {
                var nobodys = ask(visitor, route, UUID.randomUUID().toString());
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(words(answer.body())).isEqualTo(words(nobodys.body()));
            }
        });
    }

    /** Members change what is theirs; the staff has pages of its own, and changes nothing elsewhere. */
    private static boolean mayAsk(Situations.Situation situation, Route route) {
        return route.isOfTheStaff()
                ? situation.column().equals("A")
                : !route.changes() || situation.column().equals("S");
    }

    /** With the token that a form of the portal would bring, so that only reach refuses. */
    private HttpResponse<String> ask(Visitor visitor, Route route, String ref) {
        return !route.changes()
                ? visitor.get(route.of(ref))
                : visitor.post(route.of(ref), Map.of("_csrf", tokens.computeIfAbsent(
                        visitor, each -> each.page("/check").select("input[name=_csrf]").val())));
    }

    private String ref(Situations.Situation situation) {
        return people.ref(situation.subject()).toString();
    }

    private Visitor visitor(String name) {
        return signedIn.computeIfAbsent(name, who -> {
            var visitor = new Visitor(portal.uri());
            if (Situations.isStaff(who)) {
                visitor.signInAsStaff(who);
            } else {
                visitor.signIn(who);
            }
            return visitor;
        });
    }

    /** Aspect → the columns in which it is open. */
    private static Map<String, List<String>> open() throws IOException {
        var columns = List.of("S", "C", "D", "E", "ds", "dd", "db", "A");
        var open = new HashMap<String, List<String>>();
        lines("reach.txt").map(line -> line.split(" +")).forEach(row -> open.put(row[0], columns.stream()
                .filter(column -> row[columns.indexOf(column) + 1].equals("x")).toList()));
        return open;
    }

    private static Stream<String> lines(String table) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources", table)).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank());
    }

    private static String words(String body) {
        return Jsoup.parse(body).body().text();
    }
}
