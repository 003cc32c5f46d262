package org.madoguchi.portal;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of the staff with a browser, and the calls that they take. */
final class CallCentre {

    static final String SUZUKI_BORN = "1990-10-12";

    private final RunningPortal portal;
    private final JdbcClient jdbc;
    final Visitor desk;

    private CallCentre(RunningPortal portal) {
        this.portal = portal;
        jdbc = portal.bean(JdbcClient.class);
        desk = new Visitor(portal.uri());
    }

    static CallCentre with(RunningPortal portal, String name) {
        var centre = new CallCentre(portal);
        centre.desk.signInAsStaff(name);
        return centre;
    }

    HttpResponse<String> search(Map<String, String> typed) {
        return desk.submit(desk.open("/assistance"), "form[action$='/assistance/search']", typed);
    }

    /** Begins the identity check of this member, as the button beside a found row does. */
    HttpResponse<String> check(MemberRef member) {
        return desk.post("/assistance/checks", Map.of("ref", member.toString(), "_csrf", token()));
    }

    HttpResponse<String> say(HttpResponse<String> check, Map<String, String> typed) {
        var said = new HashMap<>(Map.of("reason", "READER_SAYS_EXPIRED"));
        said.putAll(typed);
        return desk.submit(check, "main form", said);
    }

    /** From the check to the page of the call. */
    HttpResponse<String> call(String memberKey) {
        return desk.follow(say(check(new People(portal).ref(memberKey)), calledBack(right(memberKey))));
    }

    /** What this member would say, of name, birth date and number. */
    Map<String, String> right(String memberKey) {
        var row = jdbc.sql("select name_kana, birthdate::text as born, number from member where member_key = ?")
                .param(memberKey).query().singleRow();
        return Map.of("kana", row.get("name_kana").toString(), "birthdate", row.get("born").toString(),
                "number", row.get("number").toString());
    }

    /** As a supervisor ticks it before the check of a restricted member; of no concern to others. */
    static Map<String, String> calledBack(Map<String, String> said) {
        var ticked = new HashMap<>(said);
        ticked.put("calledBack", "true");
        return ticked;
    }

    HttpResponse<String> post(String path, Map<String, String> typed) {
        var values = new HashMap<>(typed);
        values.put("_csrf", token());
        return desk.post(path, values);
    }

    /** What the log says of this member since then. */
    List<String> entries(long since, MemberRef member) {
        return jdbc.sql("""
                        select concat_ws(' ', capacity, aspect, reason) from access_entry
                        where id > ? and subject = ? order by id
                        """)
                .params(since, member.value()).query(String.class).list();
    }

    long lastEntry() {
        return jdbc.sql("select coalesce(max(id), 0) from access_entry").query(Long.class).single();
    }

    String token() {
        return desk.page("/check").select("input[name=_csrf]").val();
    }

    static String words(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }
}
