package org.madoguchi.assistance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.FreedialHours;
import org.madoguchi.assistance.Script.Line;
import org.madoguchi.assistance.Script.Part;
import org.madoguchi.assistance.Script.Section;
import org.madoguchi.register.Insurer;
import org.madoguchi.standing.NextStep;
import org.madoguchi.standing.NextStep.Place;
import org.madoguchi.standing.Proof;
import org.madoguchi.standing.Sentence;
import org.madoguchi.standing.Standing;
import org.madoguchi.wording.Wording;

/** Puts what is known of a member's card into the order in which it is told on the phone. */
record Conversation(Standing standing, LocalDate today, Insurer insurer) {

    Script script() {
        return new Script(Arrays.stream(Part.values()).map(part -> new Section(part, lines(part).toList())).toList());
    }

    private Stream<Line> lines(Part part) {
        return switch (part) {
            case OPENING -> alone(Stream.of(said("opening", insurer.name()), said("recorded")));
            case ANSWER -> alone(Stream.concat(
                    Stream.of(standing.headline(today)), standing.reasons(today).stream()));
            case CONSEQUENCE -> alone(new Consequence(standing).sentences());
            case NEXT_STEP -> Stream.concat(nextStep(standing.nextStep()), otherWay());
            case BRING -> Stream.concat(bring(), bringOtherwise());
            case FALLBACKS -> Stream.concat(proofs(), alone(Stream.of(word("standing.note.oldInsuranceCard"))));
            case QUESTIONS -> Questions.about(standing).stream().map(this::question);
        };
    }

    private Stream<Line> nextStep(NextStep step) {
        return Stream.of(
                        alone(Stream.of(step.line())),
                        when(step),
                        where(step),
                        contact(step),
                        alone(Stream.of(step.note(insurer.number()))))
                .flatMap(lines -> lines);
    }

    private Stream<Line> otherWay() {
        return Stream.ofNullable(standing.alternative())
                .flatMap(step -> Stream.of(Stream.of(new Line(lead("other"), step.line())), byWhen(step), contact(step))
                        .flatMap(lines -> lines));
    }

    /** Of another way the days alone: that it is best done soon is said of the first one. */
    private static Stream<Line> byWhen(NextStep step) {
        return step.from() == null && step.by() == null ? Stream.empty() : when(step);
    }

    private static Stream<Line> when(NextStep step) {
        var when = step.when();
        return Stream.concat(Stream.of(new Line(lead("when"), when.getFirst())), alone(when.stream().skip(1)));
    }

    private static Stream<Line> where(NextStep step) {
        return step.place() == Place.NOWHERE ? Stream.empty() : Stream.of(new Line(lead("where"), place(step, ".where")));
    }

    private Stream<Line> contact(NextStep step) {
        return step.place() == Place.INSURER
                ? Stream.of(new Line(null, said("contact", insurer.name(), insurer.phone())))
                : Stream.empty();
    }

    private Stream<Line> bring() {
        var step = standing.nextStep();
        return alone(Stream.of(step.place() == Place.NOWHERE ? said("bring.nothing") : place(step, ".bring")));
    }

    private Stream<Line> bringOtherwise() {
        return Stream.ofNullable(standing.alternative())
                .filter(step -> step.place() != standing.nextStep().place())
                .map(step -> new Line(lead("other"), place(step, ".bring")));
    }

    private Stream<Line> proofs() {
        return standing.proofs().isEmpty()
                ? alone(Stream.of(said("fallbacks.none")))
                : standing.proofs().stream().map(Conversation::proof);
    }

    private static Line proof(Proof proof) {
        return new Line(word("standing.proof." + proof + ".title"), word("standing.proof." + proof + ".use"));
    }

    private Line question(Question question) {
        var answer = Stream.concat(
                Stream.of(insurer.name(), insurer.phone(), FreedialHours.NUMBER),
                Stream.of(Wording.values()).map(wording -> wording.of(insurer.number(), insurer.name(), insurer.phone())));
        return new Line(said("question." + question),
                new Sentence("assistance.script.answer." + question, answer.<@Nullable Object>map(each -> each).toList()));
    }

    private static Sentence place(NextStep step, String what) {
        return word("standing.place." + step.place() + what);
    }

    private static Sentence lead(String what) {
        return said("lead." + what);
    }

    private static Sentence said(String key, String... arguments) {
        return new Sentence("assistance.script." + key, List.<@Nullable Object>of((Object[]) arguments));
    }

    private static Sentence word(String key) {
        return new Sentence(key, List.of());
    }

    private static Stream<Line> alone(Stream<Sentence> sentences) {
        return sentences.map(sentence -> new Line(null, sentence));
    }
}
