package org.madoguchi.demo;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the terminal says when the demo is up. */
final class DemoInvitation {

    private DemoInvitation() {}

    static String to(String portal, DemoPeople people, Locale locale) {
        var words = DemoWords.source();
        var spoken = locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH;
        var head = Stream.of("",
                words.getMessage("demo.started.where", new Object[] {portal}, spoken),
                words.getMessage("demo.started.who", new Object[] {CardSignIn.NUMBER}, spoken));
        var lines = people.all().map(DemoPerson::signInName).map(name ->
                "  %-16s%s".formatted(name, words.getMessage("demo.person." + name, null, spoken)));
        var newcomers = people.notLinkedYet().map(member ->
                words.getMessage("demo.started.link", whatToType(member), spoken));
        return Stream.of(head, lines, newcomers).flatMap(each -> each).collect(Collectors.joining(System.lineSeparator()));
    }

    private static Object[] whatToType(DemoPerson.Member member) {
        var number = member.number();
        return new Object[] {
            member.signInName(), number.symbol(), number.number(), number.branch(), member.birthdate().toString()
        };
    }
}
