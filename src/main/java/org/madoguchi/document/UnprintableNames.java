package org.madoguchi.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.RegisteredNames;
import org.madoguchi.register.RegisteredNames.RegisteredName;
import org.springframework.stereotype.Component;

/**
 * Whose names the documents can't print as registered. Only a feed changes names, so that all of them are looked through
 * once after each, when somebody asks, and what was found is kept until the next. It is not looked for while a feed is taken
 * in: that would make each feed slower, and a font that is installed later would change nothing before the next one.
 */
@Component
public class UnprintableNames {

    /** How many are told of at most; where it is a font that is missing, there may be thousands. */
    static final int TOLD = 200;

    /**
     * Whose, by the number under which the insurer's own system has them.
     *
     * @param characters what of the name no typeface has, in the notation of Unicode
     * @param inKana whether it can be printed in kana
     */
    public record Unprintable(MemberRef ref, InsuredNumber number, List<String> characters, boolean inKana) {

        /** Without a word of the person, because a log file is no place for it. */
        @Override
        public String toString() {
            return "Unprintable" + characters;
        }
    }

    /**
     * @param all how many there are
     * @param told the first of them, by their number
     */
    public record Found(long changed, int all, List<Unprintable> told) {}

    private static final Comparator<Unprintable> BY_NUMBER = Comparator.comparing(
            Unprintable::number,
            Comparator.comparing(InsuredNumber::symbol).thenComparing(InsuredNumber::number).thenComparing(InsuredNumber::branch));

    private final RegisteredNames names;
    private final NamesInPrint print;
    private final Fonts fonts;
    private final Map<InsurerNumber, Found> newest = new ConcurrentHashMap<>();

    UnprintableNames(RegisteredNames names, NamesInPrint print, Fonts fonts) {
        this.names = names;
        this.print = print;
        this.fonts = fonts;
    }

    /** Whoever asks first after a feed waits for it, a few seconds for a million members. */
    public Found of(InsurerNumber insurer) {
        long changed = names.timesChanged(insurer);
        return newest.compute(insurer, (same, known) -> known != null && known.changed() == changed ? known : found(insurer, changed));
    }

    /** Whether IPAmj明朝, which has most names, is installed. */
    public boolean hasAllFonts() {
        return fonts.complete();
    }

    private Found found(InsurerNumber insurer, long changed) {
        var found = new ArrayList<Unprintable>();
        names.each(insurer, name -> {
            var characters = print.lacking(name.name().written());
            if (!characters.isEmpty()) {
                found.add(unprintable(name, characters));
            }
        });
        return new Found(changed, found.size(), found.stream().sorted(BY_NUMBER).limit(TOLD).toList());
    }

    private Unprintable unprintable(RegisteredName name, List<String> characters) {
        var kana = name.name().kana();
        return new Unprintable(name.ref(), name.number(), characters, !kana.isBlank() && print.lacking(kana).isEmpty());
    }
}
