package org.madoguchi.reminder;

import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Members under a disclosure restriction (不開示該当, 自己情報提供不可) get no mail at all, and no mail tells of them: the
 * letter box may be read by whoever they are kept from.
 */
@Component
class Restrictions {

    private final JdbcClient jdbc;

    Restrictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean cover(MemberRef member) {
        return jdbc.sql("select count(*) from unrestricted_member where ref = ?")
                .param(member.value()).query(Integer.class).single() == 0;
    }
}
