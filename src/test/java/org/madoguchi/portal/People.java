package org.madoguchi.portal;

import java.util.UUID;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's people, by the key under which their insurer knows them. */
final class People {

    private final JdbcClient jdbc;

    People(RunningPortal portal) {
        this.jdbc = portal.bean(JdbcClient.class);
    }

    MemberRef ref(String memberKey) {
        return new MemberRef(jdbc.sql("select ref from member where member_key = ?")
                .param(memberKey).query(UUID.class).single());
    }
}
