package dev.earshot.survey.reviewing;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.recording.Quarantine.Move;

/** Tells why a response could not be moved. */
final class Verdicts {
    private Verdicts() {}

    /** @throws dev.earshot.common.problem.ProblemException unless it was moved, or is there already */
    static Move.Done done(Move move) {
        return switch (move) {
            case Move.Done done -> done;
            case Move.Unknown() ->
                throw Problem.notFound("There is no such response.", "It may have been erased.")
                        .toException();
            case Move.Taken() ->
                throw Problem.conflict(
                                "id",
                                "Another answer to the same link counts, and only one can.",
                                "Take that one out of the scores first.")
                        .toException();
            case Move.Test() ->
                throw Problem.conflict(
                                "id",
                                "This is a test answer, and test answers never count.",
                                "Answer again by the survey's own link, without `test` in it.")
                        .toException();
            case Move.Overtaken() ->
                throw Problem.conflict("id", "The response changed at the same moment.", "Look at it and try again.")
                        .toException();
        };
    }
}
