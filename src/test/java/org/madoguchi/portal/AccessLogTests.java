package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No byte of personal data leaves before its entry is committed. */
class AccessLogTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final Visitor yamada = new Visitor(portal.uri());

    @BeforeEach
    void signIn() {
        yamada.signIn("yamada");
    }

    @Test
    void eachLookIsKeptWithWhatWasShown() {
        long before = lastEntry();
        yamada.get("/members/" + people.ref("yamada"));
        yamada.get("/members/" + people.ref("yamada") + "/certificate?on=2027-01-05");
        yamada.get("/members/" + people.ref("yamada") + "/eligibility/information.pdf");

        assertThat(since(before)).containsExactly("SELF STANDING", "SELF CERTIFICATE", "SELF ELIGIBILITY_INFORMATION");
    }

    @Test
    void whatIsNotFoundIsNoLook() {
        long before = lastEntry();
        yamada.get("/members/" + people.ref("suzuki"));
        assertThat(since(before)).isEmpty();
    }

    @Test
    void nothingIsShownWhereTheLogCannotBeWritten() {
        portal.owner().sql("alter table access_entry rename to access_entry_away").update();
        try {
            var answer = yamada.get("/members/" + people.ref("yamada"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).doesNotContain("山田").doesNotContain("電子証明書の有効期限");
        } finally {
            portal.owner().sql("alter table access_entry_away rename to access_entry").update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update access_entry set aspect = 'NOTHING'", "delete from access_entry", "truncate access_entry",
        "update access_seal set key = ''", "delete from access_seal", "truncate access_seal"
    })
    void nothingInTheLogIsEverChanged(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> portal.owner().sql(change).update())
                .rootCause().hasMessageContaining("never changed or deleted");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "alter table access_entry disable trigger all", "drop table access_seal", "insert into unsealed_access_entry values (1)",
        "update unsealed_access_entry set id = 1", "create table elsewhere (id int)", "set role madoguchi"
    })
    void thePortalOwnsNothing(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .rootCause().message().containsPattern("must be owner|permission denied");
    }

    private long lastEntry() {
        return jdbc.sql("select coalesce(max(id), 0) from access_entry").query(Long.class).single();
    }

    private List<String> since(long id) {
        return jdbc.sql("select capacity || ' ' || aspect from access_entry where id > ? and subject = ? order by id")
                .params(id, people.ref("yamada").value()).query(String.class).list();
    }
}
