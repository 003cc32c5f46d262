package org.madoguchi.standing;

import static org.madoguchi.eligibility.EligibilityConfirmation.State.VALID;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.certificate.Stage;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.standing.NextStep.Action;
import org.madoguchi.standing.Service.Availability;

/** The decision table in the words of an insurer's clerk. */
final class MarkdownTable {

    private MarkdownTable() {}

    static String ofTheDecisions() {
        var head = Stream.of(
                line(List.of("資格", "利用登録", "電子証明書", "資格確認書", "答え", "受付", "薬・診療", "証明書", "つぎにすること",
                        "ほかの方法", "受付で見せるもの", "理由")),
                "|---".repeat(12) + "|");
        return Stream.concat(head, DecisionTable.ROWS.stream().map(MarkdownTable::line))
                .collect(Collectors.joining("\n", "\n", "\n\n" + legendOfProofs()));
    }

    private static String line(Row row) {
        var outcome = row.outcome();
        return line(List.of(
                any(row.eligibility(), Eligibility.State.values(), MarkdownTable::word),
                any(row.enrollment(), Enrollment.State.values(), MarkdownTable::word),
                any(row.stage(), Stage.values(), MarkdownTable::word),
                any(row.confirmation(), EligibilityConfirmation.State.values(), MarkdownTable::word),
                say("standing.answer." + outcome.answer() + ".short"),
                mark(outcome.services().get(Service.RECEPTION)),
                mark(outcome.services().get(Service.MEDICAL_INFORMATION)),
                marksOfTheCertificate(outcome),
                title(outcome.step()),
                title(outcome.otherwise()),
                proofs(row),
                causes(row)));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static <T> String any(Set<T> states, T[] all, Function<T, String> word) {
        return states.size() == all.length ? "どれでも" : states.stream().map(word).collect(Collectors.joining("・"));
    }

    private static String marksOfTheCertificate(Outcome outcome) {
        return Stream.of(Service.MYNAPORTAL_SIGN_IN, Service.CONVENIENCE_STORE, Service.E_TAX)
                .map(outcome.services()::get)
                .map(MarkdownTable::mark)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String title(@Nullable Action action) {
        return action == null ? "" : say("standing.step." + action + ".title");
    }

    private static String proofs(Row row) {
        var states = row.confirmation();
        return row.outcome().proofs().stream()
                .filter(proof -> proof != Proof.ELIGIBILITY_CONFIRMATION || states.contains(VALID))
                .map(proof -> proof != Proof.ELIGIBILITY_CONFIRMATION || states.size() == 1
                        ? number(proof) : "（" + number(proof) + "）")
                .collect(Collectors.joining(" "));
    }

    private static String legendOfProofs() {
        return Arrays.stream(Proof.values())
                .map(proof -> "- %s %s: %s".formatted(number(proof),
                        say("standing.proof." + proof + ".title"), say("standing.proof." + proof + ".use")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String number(Proof proof) {
        return Character.toString('①' + proof.ordinal());
    }

    private static String causes(Row row) {
        return Situation.all().filter(row::covers).map(Cause::of).map(Cause::name).distinct()
                .collect(Collectors.joining(" "));
    }

    private static String mark(Availability availability) {
        return switch (availability) {
            case WORKS -> "○";
            case STOPPED -> "×";
            case UNKNOWN -> "？";
        };
    }

    private static String word(Eligibility.State state) {
        return switch (state) {
            case IN_FORCE -> "資格あり";
            case NOT_YET -> "資格の開始前";
            case ENDED -> "資格喪失後";
        };
    }

    private static String word(Enrollment.State state) {
        return switch (state) {
            case ENROLLED -> "登録済";
            case NOT_ENROLLED -> "未登録";
            case CANCELLED -> "解除";
            case BLOCKED -> "自己情報提供不可";
            case UNKNOWN -> "不明";
        };
    }

    private static String word(Stage stage) {
        return switch (stage) {
            case NORMAL -> "期間内";
            case RENEWABLE -> "更新期間";
            case GRACE -> "猶予";
            case UNUSABLE -> "使用不可";
            case UNKNOWN -> "有効期限不明";
        };
    }

    private static String word(EligibilityConfirmation.State state) {
        return switch (state) {
            case NONE -> "なし";
            case VALID -> "有効";
            case EXPIRED -> "期限切れ";
        };
    }

    private static String say(String key) {
        return Words.say(new Sentence(key), Locale.JAPANESE);
    }
}
