package org.madoguchi.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.bench.Comparison.Round;

/** What whoever asks for a PDF first after a start of the packaged portal waits for, against who comes next. */
final class FirstDocumentBenchmark implements Measurement {

    private static final int ROUNDS = 3;

    @Override
    public List<Comparison> run() throws Exception {
        var rounds = new ArrayList<Round>();
        while (rounds.size() < ROUNDS) {
            rounds.add(round());
        }
        return List.of(new Comparison("first PDF after a start, by HTTP; under 1 s", "the second",
                Unit.MILLISECONDS, rounds));
    }

    private static Round round() throws Exception {
        var directory = Files.createDirectories(Forks.emptyDirectory("first-document"));
        try (var portal = new PackagedPortal(directory)) {
            portal.start();
            var paper = Client.signedIn(portal.home(), "yamada").at("/eligibility/information.pdf");
            return new Round(Seconds.of(paper::open), Seconds.of(paper::open));
        }
    }
}
