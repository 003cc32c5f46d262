package org.madoguchi.document;

import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.almanac.EraDate;
import org.madoguchi.register.RegisteredMember.Sex;

/** 被保険者資格申立書 and its explanation in the ministry's words (seed 002), as {@link TaggedText} reads them. */
final class OfficialDeclaration {

    private static final List<String> HEAD = List.of(
            "P 別紙様式",
            "H1 被保険者資格申立書",
            "P 有効な保険資格を有しており、医療保険等の被保険者資格について、下記の通り申し立てます。",
            "P ※ 以下の各項目に記入いただき、□には、あてはまる場合に「✓」を記入してください。なお、本申立書に記入いただいた情報は、"
                    + "医療機関等の診療報酬請求等に必要範囲でのみ使用し、診療報酬請求等の請求・支払等に係る必要な事務を終えた段階で、"
                    + "速やかに廃棄します。",
            "H2 1 保険資格等に関する事項");
    private static final List<String> NOTES_ON_INSURANCE = List.of(
            "P ※1 保険種別で社保（保険者が健康保険組合、共済組合、全国健康保険協会の場合）、国保（保険者が国民健康保険組合の場合のみ）、"
                    + "その他（自衛官・公費単独医療の場合）、わからないの□に「✓」を記入された場合は、事業所名（お勤め先の会社名等）の記入を"
                    + "お願いします。",
            "P ※2 70歳以上の方、または後期高齢者医療の被保険者の方は、一部負担金の割合についてもご記入ください。なお、ご記入いただいた"
                    + "一部負担金の割合が実際と異なっていた場合、後日、保険者から差額を請求等させていただく場合があります。");
    private static final String NOTE_3 = "P ※3 マイナンバーカードの券面に記載された住所以外の居所がある場合はこちらにご記入ください。";
    private static final String NOTE_4 =
            "P ※4 マイナンバーカードの券面に記載された氏名、生年月日、性別、住所をそのまま記入いただくとともに、氏名のフリガナも併せて"
                    + "ご記入ください。また、マイナンバーカードの券面に記載された住所以外の居所がある場合は、住所欄に併せてご記入ください。";
    private static final String NOTE_5 = "P ※5 (患者との関係)欄は、保護者の方等が署名された場合にご記入ください。";
    private static final List<String> EXPLANATION = List.of(
            "P 患者の皆様へのお願い",
            "P 別添3",
            "H1 被保険者資格申立書に関する説明書",
            "P 本申立書は、有効な保険資格があるにもかかわらず、マイナンバーカードにより資格確認を行った場合に、以下のような理由で"
                    + "オンライン資格確認ができない患者さんに、本来の自己負担額での保険診療を行うためにご記載をお願いする文書になります。",
            "P 本申立書をご記載いただくことにより、3割負担（未就学児は2割負担。70歳以上等の方は1～3割）により自己負担額を計算します。",
            "P ※ 被保険者番号等の情報（保険証のコピーや写真を含む。）がわかり次第、必ず受診された医療機関等にお伝えください。",
            "H2 【ご記載が必要になる場合（例）】",
            "Lbl ・",
            "LBody 転職等により新たに加入した医療保険者においてデータ登録中のためオンライン資格確認ができない場合",
            "Lbl ・",
            "LBody 機器のトラブル等により、マイナンバーカードでオンライン資格確認ができない場合");

    private OfficialDeclaration() {}

    /** To print: what the member alone can declare is blank. */
    static List<String> printed(Person person) {
        return Stream.of(
                HEAD.stream(),
                Stream.of("TH 保険資格の有無"), boxes("", "有効な保険資格を有している"),
                Stream.of("TH 保険種別"), boxes("社保", "社保", "国保", "後期", "その他", "わからない"),
                Stream.of("TH 保険者等名称", "P " + person.insurer(), "TH 事業所名※1", "TH 一部負担金の割合※2"),
                boxes("", "3割", "2割", "1割", "わからない"),
                NOTES_ON_INSURANCE.stream(),
                Stream.of("H2 2 マイナンバーカードの券面事項等", "TH 氏名", "P (フリガナ)", "P " + person.kana, "P " + person.name, "TH 生年月日"),
                boxes(era(person), "明治", "大正", "昭和", "平成", "令和"),
                Stream.of("P %s年%s月%s日".formatted(year(person), person.birthdate.getMonthValue(), person.birthdate.getDayOfMonth()), "TH 性別"),
                boxes(sex(person), "男", "女"),
                Stream.of("TH 住所"), Stream.ofNullable(person.address()).map(address -> "P " + address),
                Stream.of(NOTE_3, NOTE_4, "P 年 月 日", "P 署名", "P (患者との関係※5：)", "P 連絡先電話番号", NOTE_5),
                EXPLANATION.stream()).flatMap(part -> part).toList();
    }

    /** On the screen the same is asked in the same order, each field by a name that says it all. */
    static List<String> fillable(Person person) {
        return Stream.of(
                HEAD.stream(),
                fields("保険資格の有無", "", "", "有効な保険資格を有している"),
                fields("保険種別", "", "社保", "社保", "国保", "後期", "その他", "わからない"),
                Stream.of("TH 保険者等名称", "Form 保険者等名称=" + person.insurer(), "TH 事業所名※1", "Form 事業所名="),
                fields("一部負担金の割合", "※2", "", "3割", "2割", "1割", "わからない"),
                NOTES_ON_INSURANCE.stream(),
                Stream.of("H2 2 マイナンバーカードの券面事項等", "TH 氏名", "P (フリガナ)",
                        "Form 氏名のフリガナ=" + person.kana, "Form 氏名=" + person.name),
                fields("生年月日", "", era(person), "明治", "大正", "昭和", "平成", "令和"),
                Stream.of("Form 生年月日の年=" + year(person), "P 年", "Form 生年月日の月=" + person.birthdate.getMonthValue(), "P 月",
                        "Form 生年月日の日=" + person.birthdate.getDayOfMonth(), "P 日"),
                fields("性別", "", sex(person), "男", "女"),
                Stream.of("TH 住所", "Form 住所=" + (person.address() == null ? "" : person.address()), NOTE_3,
                        "Form マイナンバーカードの券面に記載された住所以外の居所=", NOTE_4,
                        "Form 記入日の年=", "P 年", "Form 記入日の月=", "P 月", "Form 記入日の日=", "P 日",
                        "P 署名", "P (患者との関係※5：)", "Form 患者との関係=", "P 連絡先電話番号", "Form 連絡先電話番号=", NOTE_5),
                EXPLANATION.stream()).flatMap(part -> part).toList();
    }

    private static Stream<String> boxes(String ticked, String... answers) {
        return Stream.of(answers).map(answer -> "LBody " + (answer.equals(ticked) ? "☑ " : "□ ") + answer);
    }

    private static Stream<String> fields(String question, String mark, String ticked, String... answers) {
        return Stream.concat(Stream.of("TH " + question + mark), Stream.of(answers).flatMap(answer -> Stream.of(
                "Form " + question + " " + answer + "=" + (answer.equals(ticked) ? "Yes" : "Off"), "Span " + answer)));
    }

    private static String era(Person person) {
        return switch (EraDate.of(person.birthdate).era()) {
            case MEIJI -> "明治";
            case TAISHO -> "大正";
            case SHOWA -> "昭和";
            case HEISEI -> "平成";
            case REIWA -> "令和";
        };
    }

    private static String year(Person person) {
        var born = EraDate.of(person.birthdate);
        return born.isFirstYear() ? "元" : String.valueOf(born.year());
    }

    private static String sex(Person person) {
        return person.sex == Sex.MALE ? "男" : person.sex == Sex.FEMALE ? "女" : "";
    }
}
