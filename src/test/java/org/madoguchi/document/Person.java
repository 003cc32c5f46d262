package org.madoguchi.document;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.eligibility.CopaymentRatio;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.register.RegisteredMember.Role;
import org.madoguchi.register.RegisteredMember.Sex;

/** Somebody of each kind that makes a difference to a document. Selectors and marks are written as escapes, to be seen. */
enum Person {
    PLAIN("健保　太郎", "ケンポ　タロウ", "1985-04-01", Sex.MALE),
    LONG("ジェームズ クリストファー アレクサンダー マクシミリアン フェルナンデス ガルシア デ ラ ベガ ロドリゲス ジュニア",
            "ｼﾞｪｰﾑｽﾞ ｸﾘｽﾄﾌｧｰ ｱﾚｸｻﾝﾀﾞｰ ﾏｸｼﾐﾘｱﾝ ﾌｪﾙﾅﾝﾃﾞｽ ｶﾞﾙｼｱ ﾃﾞ ﾗ ﾍﾞｶﾞ ﾛﾄﾞﾘｹﾞｽ ｼﾞｭﾆｱ", "1990-10-10", Sex.MALE),
    LONG_WITHOUT_A_SPACE("寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処藪ら柑子の藪柑子パイポパイポのシューリンガン",
            "ジュゲムジュゲムゴコウノスリキレカイジャリスイギョノスイギョウマツウンライマツフウライマツクウネルトコロニスムトコロヤブラコウジノヤブコウジ",
            "1977-07-07", Sex.MALE),
    YOSHINO("𠮷野　家子", "ヨシノ　イエコ", "1960-06-06", Sex.FEMALE),
    TAKAHASHI("髙橋　﨑人", "タカハシ　サキト", "1960-06-06", Sex.MALE),
    WATANABE(IpamjMincho.WATANABE + "　次郎", "ワタナベ　ジロウ", "1989-01-08", Sex.MALE),
    KATSURAGI("葛\uDB40\uDD00城　𠮷三郎", "カツラギ　キチサブロウ", "1970-01-01", Sex.MALE),
    COMPATIBILITY_IDEOGRAPHS("\uFA19山　\uFA10太郎", "カミヤマ　ツカタロウ", "1960-06-06", Sex.MALE),
    SAME_GLYPH_TWICE("山本　\u2F2D太", "ヤマモト　サンタ", "1960-06-06", Sex.MALE),
    KANA_WITH_COMBINING_MARKS("カ\u3099ーフィールト\u3099　ﾄﾞﾅ", "カ\u3099ーフィールト\u3099　ﾄﾞﾅ", "1965-05-05", Sex.FEMALE),
    LATIN("NGUYEN THI KIM NGAN", "グエン　ティ　キム　ガン", "1999-09-09", Sex.FEMALE),
    LATIN_AND_LONG("FERNANDEZ GARCIA DE LA VEGA RODRIGUEZ MAXIMILIANO ALEJANDRO CRISTOBAL JAIME",
            "フェルナンデス ガルシア デ ラ ベガ ロドリゲス マクシミリアーノ アレハンドロ クリストバル ハイメ", "1999-09-09", Sex.MALE),
    VIETNAMESE_WITH_COMBINING_MARKS("Nguye\u0302\u0303n Thi\u0323 A\u0301nh", "グエン　ティ　アイン", "1999-09-09", Sex.UNSET),
    DEPENDENT("佐藤　芽衣", "サトウ　メイ", "2020-02-29", Sex.FEMALE),
    ELDERLY("𠮷野　茂", "ヨシノ　シゲル", "1954-12-30", Sex.MALE),
    ELDERLY_AND_LONG(LONG_WITHOUT_A_SPACE.name, LONG_WITHOUT_A_SPACE.kana, "1954-12-30", Sex.MALE),
    WITHOUT_SYMBOL("健保　花子", "ケンポ　ハナコ", "2019-05-01", Sex.FEMALE),
    UNREADABLE_AT_THE_INSURER("●橋　花子", "タカハシ　ハナコ", "1926-03-04", Sex.FEMALE);

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final InsurerNumber INSURER = InsurerNumber.of("06990014");
    static final String PHONE = "0120-000-000";
    static final String ADDRESS = "東京都架空市みほん町一丁目1番1号";
    private static final String LONG_ADDRESS =
            "東京都架空市みほん町一丁目101番地の202 グランドパレスみほん町セントラルタワーレジデンスイーストウイング ノースサイド別館A棟12345号室 有限会社れんしゅう商店方";

    final String name;
    final String kana;
    final LocalDate birthdate;
    final Sex sex;

    Person(String name, String kana, String birthdate, Sex sex) {
        this.name = name;
        this.kana = kana;
        this.birthdate = LocalDate.parse(birthdate);
        this.sex = sex;
    }

    boolean isElderly() {
        return name().startsWith("ELDERLY");
    }

    boolean isLong() {
        return name().contains("LONG");
    }

    /** Whether there is more to it than which letters the name has. */
    boolean isSetDifferently() {
        return this == PLAIN || this == KATSURAGI || this == DEPENDENT || this == WITHOUT_SYMBOL || isLong() || isElderly();
    }

    /** Whether the first typeface alone does not have the name. */
    boolean needsASecondTypeface() {
        return switch (this) {
            case YOSHINO, KATSURAGI, SAME_GLYPH_TWICE, VIETNAMESE_WITH_COMBINING_MARKS, ELDERLY -> true;
            default -> false;
        };
    }

    boolean needsTheFamilyRegistersTypeface() {
        return this == WATANABE && IpamjMincho.isInstalled();
    }

    /** As a part of the name of a file. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String insurer() {
        return isLong() ? "東京都情報関連電気通信サービス産業健康保険組合連合会東日本支部" : "みほん健康保険組合";
    }

    String symbol() {
        return this == WITHOUT_SYMBOL ? "" : isLong() ? "千代田区-情報" : "2601";
    }

    String number() {
        return isLong() ? "12345678" : "1001";
    }

    String branch() {
        return this == DEPENDENT ? "03" : "00";
    }

    /** Null of the dependent, whose address is none of the reader's business. */
    @Nullable String address() {
        return this == DEPENDENT ? null : isLong() ? LONG_ADDRESS : ADDRESS;
    }

    /** Each of them can be printed as registered. */
    PrintedName printed() {
        return new PrintedName(name, false);
    }

    RegisteredMember member() {
        return new RegisteredMember(
                MemberRef.parse("7c9e6679-7425-40de-944b-e07fc1f90ae7").orElseThrow(),
                new Insurer(INSURER, insurer(), PHONE), new InsuredNumber(INSURER, symbol(), number(), branch()),
                this == DEPENDENT ? Role.DEPENDENT : Role.INSURED, new PersonName(name, kana), sex, birthdate,
                "000-0001", isLong() ? LONG_ADDRESS : ADDRESS,
                new Eligibility(LocalDate.of(2019, 4, 30), null, null, new CopaymentRatio(2),
                        isElderly() ? LocalDate.of(2026, 8, 1) : null, isElderly() ? LocalDate.of(2027, 7, 31) : null),
                new Enrollment(Enrollment.State.ENROLLED, null), new CertificateFacts(null, null, null, null),
                new EligibilityConfirmation(null, null), false, LocalDate.of(2026, 10, 31), null);
    }
}
