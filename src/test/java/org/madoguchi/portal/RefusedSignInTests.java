package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.portal.CrookedProvider.Mischief;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

/** A sign-in with anything wrong is refused, a member's and one of the staff's, with a page that says how to start again. */
class RefusedSignInTests {

    private static final Map<String, Object> AGENT = Map.of("roles", List.of("agent"), "insurer", "06990014");
    private static final Map<String, Object> OPERATOR = Map.of("roles", List.of("operator"), "insurer", "06990014");
    private static final String NOT_STAFF = "このアカウントでは入れません";

    private static CrookedProvider provider;
    private static RunningPortal portal;

    private final Visitor visitor = new Visitor(portal.uri());

    @BeforeAll
    static void configureTheProvider() throws IOException {
        provider = new CrookedProvider();
        var settings = Stream.of("member", "staff").flatMap(registration -> Stream.of(
                "registration." + registration + ".client-id=" + CrookedProvider.CLIENT,
                "registration." + registration + ".client-secret=" + CrookedProvider.SECRET,
                "registration." + registration + ".scope=openid",
                "provider." + registration + ".issuer-uri=" + provider.issuer()));
        portal = RunningPortal.another(Stream.concat(
                settings.map("--spring.security.oauth2.client."::concat),
                Stream.of("--madoguchi.feed.audience=" + CrookedProvider.FEED)).toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        portal.stop();
        provider.close();
    }

    @BeforeEach
    void tellsOfAnAgent() {
        provider.tells("somebody", AGENT);
    }

    @AfterEach
    void asIfNobodyHadBeen() {
        portal.owner().sql("delete from sign_in_link where issuer = ?").param(provider.issuer()).update();
        portal.owner().sql("delete from staff where issuer = ?").param(provider.issuer()).update();
    }

    static Stream<Arguments> everyMischief() {
        return Stream.of("member", "staff").flatMap(registration -> Stream.of(Mischief.values())
                .filter(mischief -> mischief != Mischief.NONE).map(mischief -> Arguments.of(registration, mischief)));
    }

    @Test
    void aSoundTokenOfAProgramIsAccepted() {
        provider.tells("nightly", OPERATOR);
        assertThat(job(Mischief.NONE).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(value = Mischief.class, mode = EnumSource.Mode.EXCLUDE, names = {"NONE", "NO_NONCE", "WRONG_NONCE"})
    void aTokenWithAnythingWrongIsRefused(Mischief mischief) {
        provider.tells("nightly", OPERATOR);
        var answer = job(mischief);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer").contains("error=\"invalid_token\"");
    }

    static Stream<Map<String, Object>> programsOfEachProvider() {
        return Stream.of(
                Map.of("azp", "nightly"),
                Map.of("client_id", "Nightly-Feed", "preferred_username", "service-account-nightly-feed", "typ", "Bearer"),
                Map.of("client_id", "0b5f", "idtyp", "app"));
    }

    @ParameterizedTest
    @MethodSource("programsOfEachProvider")
    void aProgramIsKnownByWhatItsProviderTellsOfProgramsAlone(Map<String, Object> told) {
        provider.tells("nightly", operator(told));
        assertThat(job(Mischief.NONE).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "application/at+jwt", "JWT"})
    void aTokenMayBeOfEachTypeThatAccessTokensAreOf(String type) {
        provider.tells("nightly", OPERATOR);
        assertThat(job(provider.accessToken(Mischief.NONE, new JOSEObjectType(type))).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "secevent+jwt"})
    void aTokenOfAnotherTypeIsRefused(String type) {
        provider.tells("nightly", OPERATOR);
        assertThat(job(provider.accessToken(Mischief.NONE, new JOSEObjectType(type))).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"nonce, ''", "at_hash, x", "c_hash, x", "typ, ID", "aud, portal"})
    void anIdTokenIsNoAccessToken(String claim, String value) {
        provider.tells("nightly", operator(Map.of(claim, value)));
        assertThat(job(provider.accessToken(Mischief.NONE, JOSEObjectType.JWT)).statusCode()).isEqualTo(401);
    }

    private static Map<String, Object> operator(Map<String, Object> told) {
        var all = new HashMap<>(OPERATOR);
        all.putAll(told);
        return all;
    }

    /** The last ones are of an operator in person, at whichever program. */
    static Stream<Map<String, Object>> programsThatAreNone() {
        return Stream.of(AGENT, Map.of("insurer", "06990014"), Map.of("roles", "operator"),
                Map.of("roles", List.of("operator"), "insurer", "06132683"),
                operator(Map.of("client_id", CrookedProvider.CLIENT)), operator(Map.of("idtyp", "user")));
    }

    @ParameterizedTest
    @MethodSource("programsThatAreNone")
    void aProgramThatIsNoneIsRefused(Map<String, Object> told) {
        provider.tells("nightly", told);
        var answer = job(Mischief.NONE);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("error=\"insufficient_scope\"");
    }

    private HttpResponse<String> job(Mischief mischief) {
        return job(provider.accessToken(mischief));
    }

    private HttpResponse<String> job(String token) {
        return visitor.get("/feed/jobs/999999", "Accept", "application/json", "Authorization", "Bearer " + token);
    }

    @Test
    void aSoundSignInIsAccepted() {
        comeBack(Mischief.NONE, begin("member"), "member");
        assertThat(visitor.get("/welcome").statusCode()).isEqualTo(200);
    }

    @Test
    void aSoundSignInOfTheStaffIsAccepted() {
        assertThat(staff("somebody", AGENT).uri().getPath()).isEqualTo("/assistance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "staff"})
    void itAsksForACodeWithNonceStateAndS256(String registration) {
        assertThat(begin(registration)).containsKeys("state", "nonce", "code_challenge")
                .containsEntry("response_type", "code").containsEntry("code_challenge_method", "S256");
    }

    @ParameterizedTest
    @MethodSource("everyMischief")
    void aTokenWithOneThingWrongIsRefused(String registration, Mischief mischief) {
        assertRefused(comeBack(mischief, begin(registration), registration), registration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "staff"})
    void aStateThatIsNotTheVisitorsIsRefused(String registration) {
        provider.expect(Mischief.NONE, begin(registration).get("nonce"));
        assertRefused(visitor.follow(visitor.get(callback(registration, "another"))), registration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "staff"})
    void aMissingStateIsRefused(String registration) {
        begin(registration);
        assertRefused(visitor.follow(visitor.get("/login/oauth2/code/" + registration + "?code=code")), registration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "staff"})
    void anotherBrowserCannotFinishASignIn(String registration) {
        var asked = begin(registration);
        provider.expect(Mischief.NONE, asked.get("nonce"));
        var other = new Visitor(portal.uri());
        assertRefused(other.follow(other.get(callback(registration, asked.get("state")))), registration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "staff"})
    void aCodeIsGoodForOnce(String registration) {
        var asked = begin(registration);
        comeBack(Mischief.NONE, asked, registration);
        var thief = new Visitor(portal.uri());
        var again = callback(registration, asked.get("state"));
        assertRefused(thief.follow(thief.get(again)), registration);
        assertRefused(visitor.follow(visitor.get(again)), registration);
    }

    /** What was begun as a member's is not finished as one of the staff's, nor the other way round. */
    @ParameterizedTest
    @CsvSource({"member, staff", "staff, member"})
    void aSignInEndsWhereItBegan(String begun, String finished) {
        var asked = begin(begun);
        provider.expect(Mischief.NONE, asked.get("nonce"));
        assertRefused(visitor.follow(visitor.get(callback(finished, asked.get("state")))), finished);
    }

    static Stream<Map<String, Object>> tellingNoStaff() {
        return Stream.of(
                Map.of(),
                Map.of("insurer", "06990014"),
                Map.of("insurer", "06990014", "roles", List.of()),
                Map.of("insurer", "06990014", "roles", List.of("nurse", "ROLE_AGENT", "agents")),
                Map.of("insurer", "06990014", "roles", Map.of("agent", true)),
                Map.of("roles", List.of("agent")),
                Map.of("roles", List.of("agent"), "insurer", ""),
                Map.of("roles", List.of("agent"), "insurer", "06990015"),
                Map.of("roles", List.of("agent"), "insurer", "06132683"),
                Map.of("roles", List.of("agent"), "insurer", List.of("06990014")));
    }

    /** Without a role or an insurer of this portal: also one that is none, and one that is another portal's. */
    @ParameterizedTest
    @MethodSource("tellingNoStaff")
    void whoIsNotToldToBeStaffIsNotLetIn(Map<String, Object> told) {
        var answer = staff("somebody", told);
        assertThat(answer.uri().getPath()).isEqualTo("/staff/sign-in");
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains(NOT_STAFF);
        assertThat(visitor.get("/assistance").statusCode()).isEqualTo(302);
        assertThat(portal.owner().sql("select count(*) from staff where issuer = ?").param(provider.issuer())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void oneOfSeveralRolesIsEnough() {
        var told = Map.<String, Object>of("insurer", "06990014", "roles", List.of("nurse", "agent"));
        assertThat(staff("somebody", told).uri().getPath()).isEqualTo("/assistance");
        assertThat(visitor.get("/assistance").statusCode()).isEqualTo(200);
    }

    @Test
    void aSignInThatIsLinkedToAMemberIsNeverStaff() {
        link("both");
        var answer = staff("both", AGENT);
        assertThat(answer.uri().getPath()).isEqualTo("/staff/sign-in");
        assertThat(visitor.get("/assistance").statusCode()).isEqualTo(302);
    }

    /** Whatever that person types, and however right it is. */
    @Test
    void aSignInOfTheStaffIsNeverLinkedToAMember() {
        var typed = new HashMap<>(Map.of("insurer", "06990014"));
        portal.bean(JdbcClient.class).sql("""
                select symbol, number, branch, to_char(birthdate, 'YYYYMMDD') as birthdate from member where member_key = 'kato'
                """).query().singleRow().forEach((field, value) -> typed.put(field, value.toString()));
        var told = Map.<String, Object>of("birthdate", typed.get("birthdate"));
        staff("both", AGENT);
        provider.tells("both", told);
        var welcome = comeBack(Mischief.NONE, begin("member"), "member");
        var answer = visitor.submit(welcome, "form[action$='/welcome']", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(linked()).isZero();
        // The same that the provider says of somebody who is not of the staff is linked.
        provider.tells("member only", told);
        var other = comeBack(Mischief.NONE, begin("member"), "member");
        assertThat(visitor.submit(other, "form[action$='/welcome']", typed).statusCode()).isEqualTo(302);
        assertThat(linked()).isEqualTo(1);
    }

    private void link(String subject) {
        portal.owner().sql("""
                insert into sign_in_link (issuer, subject, member, linked_at)
                select ?, ?, ref, now() from member where member_key = 'kato'
                """).params(provider.issuer(), subject).update();
    }

    private int linked() {
        return portal.owner().sql("select count(*) from sign_in_link where issuer = ?").param(provider.issuer())
                .query(Integer.class).single();
    }

    private HttpResponse<String> staff(String subject, Map<String, Object> told) {
        provider.tells(subject, told);
        return comeBack(Mischief.NONE, begin("staff"), "staff");
    }

    /** What the visitor is sent to the provider with. */
    private Map<String, String> begin(String registration) {
        var location = visitor.get("/oauth2/authorization/" + registration).headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(provider.issuer() + "/authorize?");
        return UriComponentsBuilder.fromUri(URI.create(location)).build().getQueryParams().toSingleValueMap();
    }

    private HttpResponse<String> comeBack(Mischief mischief, Map<String, String> asked, String registration) {
        provider.expect(mischief, asked.get("nonce"));
        return visitor.follow(visitor.get(callback(registration, asked.get("state"))));
    }

    private static String callback(String registration, String state) {
        return "/login/oauth2/code/" + registration + "?code=" + CrookedProvider.CODE + "&state=" + state;
    }

    private static void assertRefused(HttpResponse<String> answer, String registration) {
        assertThat(answer.uri().getPath()).isEqualTo(registration.equals("staff") ? "/staff/sign-in" : "/sign-in");
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains("サインインできませんでした", "はじめからやり直してください");
        assertThat(page.select("a[href$='/oauth2/authorization/" + registration + "']")).isNotEmpty();
    }
}
