package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.StaffRole;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page whose author has forgotten to ask for the insurer, among the real ones and behind their filters. */
class ForgetfulPageTests {

    private static final String STAFFS = "/assistance/forgetful";
    private static final String SIGNED_IN = "/forgetful";
    private static final String ANYBODYS = "/specimens/forgetful";
    private static final String[] PATHS = {STAFFS, SIGNED_IN, ANYBODYS};

    private final RunningPortal portal = RunningPortal.shared();
    private final RequestMappingHandlerMapping pages =
            portal.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);

    /** Lists the insurers of all members that it finds. */
    public static final class Forgetful {

        private final JdbcClient jdbc;

        Forgetful(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Admits({StaffRole.AGENT, StaffRole.OPERATOR})
        public ResponseEntity<String> list() {
            return ResponseEntity.ok(insurers(jdbc));
        }
    }

    @BeforeEach
    void open() throws NoSuchMethodException {
        for (var path : PATHS) {
            pages.registerMapping(mapping(path), new Forgetful(jdbc), Forgetful.class.getMethod("list"));
        }
    }

    @AfterEach
    void close() {
        for (var path : PATHS) {
            pages.unregisterMapping(mapping(path));
        }
    }

    @Test
    void theDemoHasMembersOfSeveralInsurers() {
        assertThat(insurers(jdbc)).isEqualTo("06990014 06990030");
    }

    @Test
    void showsTheStaffNobodyOfAnotherInsurer() {
        var aoki = CallCentre.with(portal, "staff-aoki").desk;
        var chiba = CallCentre.with(portal, "staff-chiba").desk;
        var ono = CallCentre.with(portal, "operator-ono").desk;
        for (int i = 0; i < 3; i++) {
            assertThat(aoki.get(STAFFS).body()).isEqualTo(insurerOf("suzuki"));
            assertThat(aoki.get(SIGNED_IN).body()).isEqualTo(insurerOf("suzuki"));
            assertThat(chiba.get(STAFFS).body()).isEqualTo(insurerOf("mori"));
            assertThat(ono.get(STAFFS).body()).isEqualTo(insurerOf("suzuki"));
        }
        assertThat(insurerOf("suzuki")).isNotEqualTo(insurerOf("mori"));
    }

    /** A delegate may be with another insurer than whom it stands for, and so a member's pages look everywhere. */
    @Test
    void isForMembersWhatTheGateMakesOfIt() {
        var suzuki = new Visitor(portal.uri());
        suzuki.signIn("suzuki");
        assertThat(suzuki.get(SIGNED_IN).body()).isEqualTo(insurers(jdbc));
        assertThat(suzuki.get(STAFFS).statusCode()).isEqualTo(404);
    }

    /** Such as where anybody asks whether a document still holds, whichever insurer has issued it. */
    @Test
    void makesNoDifferenceBetweenPeopleWhereItIsOpenToAnybody() {
        assertThat(new Visitor(portal.uri()).get(ANYBODYS).body()).isEqualTo(insurers(jdbc));
        assertThat(CallCentre.with(portal, "staff-chiba").desk.get(ANYBODYS).body()).isEqualTo(insurers(jdbc));
    }

    @Test
    void whoIsStaffAfterAMemberAtTheSameBrowserSeesTheOwnInsurersMembers() {
        var browser = new Visitor(portal.uri());
        browser.signIn("suzuki");
        leaveTheProvider(browser);
        browser.signInAsStaff("staff-chiba");
        assertThat(browser.get(STAFFS).body()).isEqualTo(insurerOf("mori"));
        leaveTheProvider(browser);
        browser.signIn("suzuki");
        assertThat(browser.get(SIGNED_IN).body()).isEqualTo(insurers(jdbc));
    }

    @Test
    void showsNobodyInAThreadOfItsOwn() throws ExecutionException, InterruptedException {
        var asked = new FutureTask<>(() -> insurers(jdbc));
        Thread.ofVirtual().start(asked);
        assertThat(asked.get()).isEmpty();
    }

    private static void leaveTheProvider(Visitor browser) {
        browser.cookies().keySet().removeIf(cookie -> !cookie.equals("madoguchi"));
    }

    private static RequestMappingInfo mapping(String path) {
        return RequestMappingInfo.paths(path).options(new RequestMappingInfo.BuilderConfiguration()).build();
    }

    private String insurerOf(String memberKey) {
        return jdbc.sql("select insurer_number from member where member_key = ?").param(memberKey).query(String.class).single();
    }

    private static String insurers(JdbcClient jdbc) {
        return String.join(" ", jdbc.sql("select distinct insurer_number from member order by 1").query(String.class).list());
    }
}
