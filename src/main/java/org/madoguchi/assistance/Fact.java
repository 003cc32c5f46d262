package org.madoguchi.assistance;

/**
 * What a caller can say to show who it is. No insurer publishes its list; number or name, birth date and one more is what
 * 厚生労働省 asks of inquiries between institutions (３情報が一致した場合のみ回答する).
 */
public enum Fact {
    KANA,
    BIRTHDATE,
    NUMBER,
    POST_NUMBER,
    ADDRESS
}
