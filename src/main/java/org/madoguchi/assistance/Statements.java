package org.madoguchi.assistance;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.madoguchi.almanac.TypedDate;
import org.madoguchi.member.IndividualNumber;
import org.madoguchi.register.RegisteredMember;

/**
 * What a caller says of itself, as typed by the agent.
 *
 * @param said by fact, without those that were not said
 */
public record Statements(Map<Fact, String> said) {

    private static final int NEEDED_BESIDE_BIRTHDATE = 2;
    private static final int SHORTEST_ADDRESS = 6;

    public Statements {
        var kept = new EnumMap<Fact, String>(Fact.class);
        said.forEach((fact, text) -> {
            if (!text.isBlank()) {
                kept.put(fact, text.strip());
            }
        });
        said = Collections.unmodifiableMap(kept);
    }

    /** What can't be compared, as the last part of a message key; empty where all can, and there are enough. */
    public Map<Fact, String> problems() {
        var problems = new EnumMap<Fact, String>(Fact.class);
        said.forEach((fact, text) -> {
            if (IndividualNumber.appearsIn(text)) {
                problems.put(fact, "individual-number");
            } else if (text.chars().anyMatch(Character::isISOControl)) {
                problems.put(fact, "unreadable");
            }
        });
        if (said.containsKey(Fact.BIRTHDATE) && TypedDate.read(said.get(Fact.BIRTHDATE)).isEmpty()) {
            problems.putIfAbsent(Fact.BIRTHDATE, "not-a-date");
        }
        if (said.containsKey(Fact.ADDRESS) && Address.of(said.get(Fact.ADDRESS)).length() < SHORTEST_ADDRESS) {
            problems.putIfAbsent(Fact.ADDRESS, "too-short");
        }
        return problems;
    }

    /**
     * Number or name, birth date and one more, as 厚生労働省 asks of inquiries between institutions (３情報). Post number and
     * address are one: they stand on every envelope.
     */
    public boolean enough() {
        boolean home = said.containsKey(Fact.POST_NUMBER) || said.containsKey(Fact.ADDRESS);
        long person = Stream.of(Fact.KANA, Fact.NUMBER).filter(said::containsKey).count();
        return said.containsKey(Fact.BIRTHDATE) && person >= 1 && person + (home ? 1 : 0) >= NEEDED_BESIDE_BIRTHDATE;
    }

    /**
     * Whether all that was said is so, but for the name. The address of a restricted member is never confirmed: whoever asks
     * for it may be the one from whom it is kept.
     */
    boolean agreeWith(RegisteredMember member) {
        return said.entrySet().stream().allMatch(fact -> switch (fact.getKey()) {
            case KANA -> true;
            case BIRTHDATE -> TypedDate.read(fact.getValue()).filter(member.birthdate()::equals).isPresent();
            case NUMBER -> plain(fact.getValue()).equals(plain(member.number().number()));
            case POST_NUMBER -> !member.restricted() && member.postNumber() != null
                    && plain(fact.getValue()).equals(plain(member.postNumber()));
            case ADDRESS -> !member.restricted() && member.address() != null
                    && Address.isFromTheTownOn(fact.getValue(), member.address());
        });
    }

    /** Letters and digits alone, in one width. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Without a word of the person, because a log file is no place for it. */
    @Override
    public String toString() {
        return "Statements";
    }
}
