package org.madoguchi.feed.web;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.feed.Feed;
import org.madoguchi.feed.Feed.State;
import org.madoguchi.feed.FeedDifference;
import org.madoguchi.feed.FeedKind;
import org.madoguchi.feed.FeedProblem;
import org.madoguchi.feed.FeedProgress;
import org.madoguchi.feed.FeedReason;
import org.madoguchi.feed.FeedStage;
import org.madoguchi.standing.Answer;

/**
 * A feed in whatever state it is; of people, only how many.
 *
 * @param canBeUndone whether it is the newest, and who was what before it is still kept
 * @param progress null where nobody works on it
 * @param kept its problems as far as they are kept
 * @param older the one that came before it and is not decided on, null where there is none
 * @param takenBack the same file, undone or dropped before, null where there is none
 * @param change what came of the last wish, null where there was none, or it was done
 */
public record FeedPage(
        Feed feed, boolean canBeUndone, @Nullable FeedProgress progress, List<FeedProblem> kept, FeedDifference difference,
        @Nullable Feed older, @Nullable Feed takenBack, @Nullable FeedChange change) {

    private static final int SHOWN = 20;

    /** The last part of the keys of its words. */
    public String state() {
        if (feed.isGone()) {
            return "GONE";
        }
        return switch (feed.state()) {
            case READY -> isWaiting() ? "WAITING" : isDecided() ? "DECIDED" : "READY";
            case HELD -> !isToBeDecided() ? "STUCK" : needsGoodRows() ? "HELD" : "ENDING";
            case APPLIED -> canBeUndone ? "NEWEST" : "APPLIED";
            case DROPPED -> feed.decidedBy() == null ? "FORGOTTEN" : "DROPPED";
            default -> feed.state().name();
        };
    }

    /** The last part of the keys of what it changes: it will, it did, it did until it was undone, or it would have. */
    public String tense() {
        return switch (feed.state()) {
            case APPLIED -> "was";
            case UNDONE -> "undone";
            case DROPPED -> "would";
            default -> "will";
        };
    }

    /** Whether it is to be applied unasked once the older one is decided on. */
    private boolean isWaiting() {
        return feed.state() == State.READY && feed.unasked() && feed.decidedBy() == null
                && feed.kind() == FeedKind.DELTA && older != null;
    }

    /** Whether it waits for work, and for nobody. */
    private boolean isDecided() {
        return feed.state() == State.READY && feed.unasked() && !isWaiting();
    }

    public boolean isToBeCheckedAgain() {
        return feed.state() == State.INTERRUPTED && !feed.isGone();
    }

    public boolean isOnItsWay() {
        return feed.state().isWork() || feed.state() == State.RECEIVED || isDecided();
    }

    public boolean isToBeDecided() {
        return !isDecided() && (feed.state() == State.READY || feed.state() == State.HELD && kept.stream()
                .map(FeedProblem::reason).allMatch(reason -> reason.isOfOneRow() || reason == FeedReason.ENDS_TOO_MANY));
    }

    public boolean isToBeDropped() {
        return !isDecided() && (feed.state() == State.READY || feed.state() == State.HELD || isToBeCheckedAgain());
    }

    /** Whether it can be taken only without some of its rows. */
    public boolean needsGoodRows() {
        return feed.state() == State.HELD && kept.stream().anyMatch(problem -> problem.reason().isOfOneRow());
    }

    /** Whether it can be taken only by somebody who knows that so many have left. */
    public boolean needsEnding() {
        return feed.state() == State.HELD && kept.stream().anyMatch(problem -> problem.reason() == FeedReason.ENDS_TOO_MANY);
    }

    /** Whether somebody had decided already, on another difference than this. */
    public boolean isShownAnew() {
        return feed.state() == State.READY && feed.anew();
    }

    /** Stands for what the reader is shown. */
    public long seen() {
        return feed.settledAt() == null ? 0 : feed.settledAt().toEpochMilli();
    }

    /** How many there are to correct. That so many have left may be right, and is a question of its own while it is held. */
    public long toCorrect() {
        return feed.state() == State.UNDONE ? 0 : feed.problems() - (needsEnding() ? 1 : 0);
    }

    /** The first of those {@link #toCorrect}. */
    public List<FeedProblem> problems() {
        return kept.stream().filter(problem -> !needsEnding() || problem.reason() != FeedReason.ENDS_TOO_MANY)
                .limit(SHOWN).toList();
    }

    public long moreProblems() {
        return toCorrect() - problems().size();
    }

    /** Whether a line behind the header is told, and so has to be found in the file. */
    public boolean isToldByLine() {
        return problems().stream().anyMatch(problem -> problem.line() > 1);
    }

    /** Those that anybody has before or has after it, in the order of the answers. */
    public Set<Answer> answers() {
        var answers = new TreeSet<>(difference.before().keySet());
        answers.addAll(difference.after().keySet());
        return answers;
    }

    public int percent() {
        return progress == null ? 0 : (int) Math.floor(100 * progress.share());
    }

    /** From 1; 0 before the first. */
    public int stage() {
        return progress == null || progress.stage() == null ? 0 : progress.stage().ordinal() + 1;
    }

    public int stages() {
        return feed.state() == State.APPLYING ? FeedStage.values().length : FeedStage.WRITING.ordinal();
    }

    /** The last part of the key of how long it still takes; {@link #minutesLeft} belongs to it. */
    public String left() {
        var left = progress == null ? null : progress.left();
        if (left == null) {
            return "unknown";
        }
        return left.compareTo(Duration.ofSeconds(10)) < 0 ? "soon" : left.toSeconds() < 60 ? "minute" : "minutes";
    }

    public long minutesLeft() {
        return progress == null || progress.left() == null ? 0 : (progress.left().toSeconds() + 59) / 60;
    }
}
