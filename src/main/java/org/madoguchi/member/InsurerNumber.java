package org.madoguchi.member;

/**
 * 保険者番号: eight digits, six for 国保; the last one is the check digit (検証番号).
 * Source: 厚労省 保険者番号等の設定要領; 法別番号 00 is no kind of insurance.
 */
public record InsurerNumber(String digits) {

    public InsurerNumber {
        if (!digits.matches("[0-9]{8}|[0-9]{6}")) {
            throw new IllegalArgumentException("InsurerNumber has eight digits, or six");
        }
        if (digits.length() == 8 && digits.startsWith("00")) {
            throw new IllegalArgumentException("InsurerNumber starts with a law code other than 00");
        }
        if (digits.charAt(digits.length() - 1) - '0' != checkDigit(digits.substring(0, digits.length() - 1))) {
            throw new IllegalArgumentException("InsurerNumber has a wrong check digit");
        }
    }

    /** @throws IllegalArgumentException where the digits are no insurer number */
    public static InsurerNumber of(String digits) {
        return new InsurerNumber(digits);
    }

    /** From the right, digits times 2, 1, 2, …; the digit sums add up; what is missing to the next ten. */
    private static int checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int product = (body.charAt(body.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return digits;
    }
}
