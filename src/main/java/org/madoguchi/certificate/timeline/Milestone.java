package org.madoguchi.certificate.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.certificate.Stage;

/**
 * One line of the list of days.
 *
 * @param kind null on the line of the day that the list speaks of
 * @param stage of that day, because the same day reads differently before and after
 */
public record Milestone(Mark.@Nullable Kind kind, LocalDate day, When when, Stage stage) {

    public enum When {
        PAST,
        NOW,
        COMING
    }

    static List<Milestone> list(List<Mark> marks, LocalDate on, Stage stage) {
        var list = new ArrayList<Milestone>();
        marks.stream().filter(mark -> mark.isPast(on))
                .forEach(mark -> list.add(new Milestone(mark.kind(), mark.day(), When.PAST, stage)));
        list.add(new Milestone(null, on, When.NOW, stage));
        marks.stream().filter(mark -> !mark.isPast(on))
                .forEach(mark -> list.add(new Milestone(mark.kind(), mark.day(), When.COMING, stage)));
        return List.copyOf(list);
    }
}
