package org.madoguchi.document;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each official paper has to say of a person, in the order of its form (seeds 002 to 004), piece by piece as
 * {@link TaggedText} reads them. Written out here, and not taken from i18n, because the wording itself is what is official.
 */
final class Official {

    static final String COPY = "写し（番号を隠したもの）";
    private static final String HIDDEN = "TD 写しのため、記載していません";
    private static final String PORTAL = "https://myna.go.jp/";

    private Official() {}

    static List<String> information(Person person, @Nullable CheckMark mark) {
        return Stream.of(
                Stream.of(
                        "H1 医療保険の資格情報",
                        "P この画面のみでは受診できません。マイナ保険証とあわせて医療機関等の受付に提示してください。",
                        "P 保存日時： 2026年11月21日 時点",
                        "TH 保険者名", "TD " + person.insurer(), "TH 保険者番号", "TD 06990014",
                        "TH 記号", "TD " + symbol(person), "TH 番号", "TD " + person.number(), "TH 枝番", "TD " + person.branch(),
                        "TH 氏名", "TD " + person.name),
                elderlyOrNot(person),
                Stream.of(
                        "P (注)マイナ保険証の読み取りができない例外的な場合には、保存したPDFファイルをマイナ保険証とともに医療機関等の受付に"
                                + "提示することで受診いただけます。なお、70歳以上の方や後期高齢者医療の加入者の方は、表示されている有効期限の到来に"
                                + "伴い、一部負担金割合が変更になる場合がありますので、ご注意ください。",
                        "P 参考（保険者ポータル発行）",
                        "P 発行者 " + person.insurer()),
                mark(mark)).flatMap(part -> part).toList();
    }

    static List<String> notice(Person person, @Nullable CheckMark mark) {
        return Stream.of(
                Stream.of(
                        "H1 資格情報のお知らせ", "P " + person.insurer(), "P 保険者番号　06990014",
                        "P あなたの加入する健康保険の資格情報を下記のとおりお知らせします。", "P なお、このお知らせのみでは受診できません。"),
                numbers(person),
                Stream.of("TH 氏名", "TD " + person.name, "TH フリガナ", "TD " + person.kana),
                elderly(person),
                days(),
                Stream.of(
                        "P ※ 70歳以上の場合、負担割合のほか、有効期限、発効期日を記載。（下部の切り取り箇所も同様）",
                        "P スマートフォンをお持ちの方は、以下の QR コードからマイナポータルにログインすることで、ご自身の健康保険の"
                                + "資格情報を確認することができます。ぜひご活用ください。",
                        "P － マイナポータルへのアクセス・ダウンロードはこちら －",
                        "Figure マイナポータルへのQRコード（" + PORTAL + "）",
                        "P マイナ保険証の読み取りができない例外的な場合については、スマートフォンの資格情報画面をマイナ保険証とともに"
                                + "医療機関等の受付で提示することで受診いただけます（スマートフォンをお持ちでない方は、この文書を"
                                + "マイナ保険証とともに医療機関等の受付で提示することで受診いただけます）。",
                        "P 下部を切り取ってご利用いただくこともできます（このお知らせのみでは受診できません）",
                        "H2 資格情報のお知らせ", "P 令和8年11月21日発行", "P " + person.insurer(), "P 保険者番号　06990014"),
                numbers(person),
                Stream.of("TH 氏名", "TD " + person.name),
                elderly(person),
                Stream.of("P 受診の際にはマイナ保険証があわせて必要です"),
                mark(mark)).flatMap(part -> part).toList();
    }

    static List<String> informationCopy(Person person, @Nullable CheckMark mark) {
        return Stream.of(
                Stream.of("H1 医療保険の資格情報", "P " + COPY, "P 保存日時： 2026年11月21日 時点",
                        "TH 保険者名", "TD " + person.insurer(), "TH 保険者番号", HIDDEN,
                        "TH 記号", HIDDEN, "TH 番号", HIDDEN, "TH 枝番", HIDDEN, "TH 氏名", "TD " + person.name),
                elderlyOrNot(person),
                copyFoot(person),
                mark(mark)).flatMap(part -> part).toList();
    }

    static List<String> noticeCopy(Person person, @Nullable CheckMark mark) {
        return Stream.of(
                Stream.of("H1 資格情報のお知らせ", "P " + COPY, "P " + person.insurer(),
                        "P あなたの加入する健康保険の資格情報を下記のとおりお知らせします。",
                        "TH 保険者番号", HIDDEN, "TH 記号", HIDDEN, "TH 番号", HIDDEN, "TH （枝番）", HIDDEN,
                        "TH 氏名", "TD " + person.name, "TH フリガナ", "TD " + person.kana),
                elderly(person),
                days(),
                copyFoot(person),
                mark(mark)).flatMap(part -> part).toList();
    }

    /** The sheet that lies before a document in its envelope. */
    static List<String> cover(Person person, PostedDocument document) {
        return Stream.of(
                Stream.of("P 〒000-0001", "P " + person.member().address(), "P " + person.name + "　様",
                        "P " + person.insurer(), "P 電話 " + Person.PHONE, "P 2026年11月21日", "P 受付番号 12",
                        "H1 書類をお送りします", "P お電話でご依頼のあった書類を、登録されているご住所にお送りします。", "H2 同封した書類"),
                switch (document) {
                    case ELIGIBILITY_INFORMATION -> Stream.of("P 医療保険の資格情報　1枚",
                            "P カードリーダーでマイナ保険証を読み取れないときに、マイナンバーカードといっしょに受付で見せてください。"
                                    + "この書類だけでは受診できません。");
                    case ELIGIBILITY_NOTICE -> Stream.of("P 資格情報のお知らせ　1枚",
                            "P 加入している健康保険の記号・番号などを書いたものです。カードリーダーでマイナ保険証を読み取れないときに、"
                                    + "マイナンバーカードといっしょに受付で見せてください。この書類だけでは受診できません。");
                    case CONFIRMATION_APPLICATION -> Stream.of("P 資格確認書の交付申請書　1部",
                            "P 資格確認書は、マイナ保険証がなくても受診できる紙やカードです。必要なところを書いて、加入している保険者に送り返してください。");
                },
                Stream.of("P お心当たりのないときは、お手数ですが " + Person.PHONE + " にお電話ください。")).flatMap(part -> part).toList();
    }

    private static Stream<String> numbers(Person person) {
        return Stream.of("TH 記号", "TD " + symbol(person), "TH 番号", "TD " + person.number(), "TH （枝番）", "TD " + person.branch());
    }

    private static String symbol(Person person) {
        return person.symbol().isEmpty() ? "—" : person.symbol();
    }

    private static Stream<String> elderlyOrNot(Person person) {
        return Stream.of("H2 70歳以上の方又は後期高齢者医療の加入者",
                "TH 一部負担金割合", "TD " + (person.isElderly() ? "2割" : "—"),
                "TH 有効期限", "TD " + (person.isElderly() ? "2027年7月31日" : "—"));
    }

    private static Stream<String> elderly(Person person) {
        return person.isElderly()
                ? Stream.of("TH 負担割合", "TD 2割", "TH 有効期限", "TD 令和9年7月31日", "TH 発効期日", "TD 令和8年8月1日")
                : Stream.empty();
    }

    private static Stream<String> days() {
        return Stream.of("TH 適用開始年月日", "TD 平成31年4月30日", "TH 交付年月日", "TD 令和8年11月21日");
    }

    private static Stream<String> copyFoot(Person person) {
        return Stream.of(
                "P ※ 保険者番号と、記号・番号・枝番は、この写しには記載していません。健康保険などの事務に必要な場合を除き、これらを告げるよう求めることは、"
                        + "法律で禁じられています（健康保険法第194条の2など）。",
                "P ※ この写しは、健康保険に加入していることを示すためのものです。医療機関等での受診には使えません。",
                "P 発行者 " + person.insurer());
    }

    /** Last of all, so that nothing of the official form is moved by it. */
    private static Stream<String> mark(@Nullable CheckMark mark) {
        return mark == null ? Stream.empty() : Stream.of(
                "P 確認番号　7K3F-9Q2M-ABCD-EFGH-JKMN",
                "P この書類が本物か、次のページで確かめられます。",
                "P " + mark.page(),
                "Figure この書類を確かめるページへのQRコード（" + mark.link() + "）");
    }
}
