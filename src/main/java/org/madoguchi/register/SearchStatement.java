package org.madoguchi.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A search as the one statement that it takes: only the facts that were said, so that each way has its index. */
final class SearchStatement {

    private static final String SAME_SYMBOL = "m.symbol_folded = normalize(:symbol, nfkc)";
    private static final String SAME_NUMBER = "m.number_folded = normalize(:number, nfkc)";
    private static final String SAME_BRANCH = "m.branch = lpad(normalize(:branch, nfkc), 2, '0')";
    private static final String BORN_ON = "m.birthdate = :birthdate";

    /** A range, because LIKE has characters of its own, and no index where its pattern is a parameter. */
    private static final String KANA_BEGINS = """
            m.name_kana_folded >= fold_kana(:kana)
            and m.name_kana_folded < fold_kana(:kana) || U&'\\+10FFFF'""";

    private static final String SELECT = """
            select m.ref, m.insurer_number, m.symbol, m.number, m.branch, m.family_classification, m.name, m.name_kana,
                   m.qualified_on, least(m.disqualified_on, m.missing_from) as lost_on,
                   not exists (select from unrestricted_member u where u.ref = m.ref) as restricted
            from member m
            where m.insurer_number = :insurer""";

    private static final String IN_ORDER = """

            order by coalesce(least(m.disqualified_on, m.missing_from) <= :day, false),
                     m.symbol, m.number, m.branch, m.ref
            limit :most
            """;

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param day in Japan */
    SearchStatement(MemberSearch search, LocalDate day) {
        parameters.put("insurer", search.insurer().digits());
        parameters.put("day", day);
        parameters.put("most", FoundMembers.MOST + 1);
        var facts = search.facts();
        said("symbol", facts.symbol(), SAME_SYMBOL);
        said("number", facts.number(), SAME_NUMBER);
        said("branch", facts.branch(), SAME_BRANCH);
        said("kana", facts.kana(), KANA_BEGINS);
        if (facts.birthdate() != null) {
            and("birthdate", facts.birthdate(), BORN_ON);
        }
    }

    String sql() {
        return SELECT + conditions + IN_ORDER;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void said(String name, String value, String condition) {
        if (!value.isEmpty()) {
            and(name, value, condition);
        }
    }

    private void and(String name, Object value, String condition) {
        parameters.put(name, value);
        conditions.append("\nand ").append(condition);
    }
}
