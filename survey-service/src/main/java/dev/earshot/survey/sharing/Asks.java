package dev.earshot.survey.sharing;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.asking.Questionnaires;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.asking.Wordings;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.look.Looks;
import dev.earshot.survey.trust.LinkSignatures;
import dev.earshot.survey.trust.TestMarks;
import dev.earshot.survey.trust.TestMarks.Tried;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What published surveys ask, with the links that lead there. Throws a {@code ProblemException} when there is no such survey,
 * or it was never published.
 */
@ApplicationScoped
class Asks {
    private final SurveyViews surveys;
    private final Questionnaires questionnaires;
    private final LinkSignatures signatures;
    private final TestMarks marks;
    private final Looks looks;

    Asks(SurveyViews surveys, Questionnaires questionnaires, LinkSignatures signatures, TestMarks marks, Looks looks) {
        this.surveys = surveys;
        this.questionnaires = questionnaires;
        this.signatures = signatures;
        this.marks = marks;
        this.looks = looks;
    }

    /** The languages that the published version speaks, the default one first. */
    List<String> languages(String survey) {
        Wordings wordings = published(survey).wordings();
        return Stream.concat(Stream.of(wordings.defaultLanguage()), wordings.byLanguage().keySet().stream())
                .distinct()
                .toList();
    }

    /** The key that open links of the survey are signed with. */
    String signingKey(String survey) {
        return signatures.keyOf(published(survey).surveyId());
    }

    /** What proves that an open link was written for this person and interaction. */
    String signature(String survey, String person, String interaction) {
        return signatures.sign(published(survey).surveyId(), person, Optional.of(interaction));
    }

    /** The open link. */
    String address(String survey) {
        return Objects.requireNonNull(surveys.byKey(survey).url());
    }

    /**
     * The question as it is wished for.
     *
     * @param signingKey for a mailing tool to sign with, or what stands for it
     */
    Ask ask(String survey, Wish wish, String signingKey) {
        Questionnaire published = published(survey);
        Wordings wordings = published.wordings();
        String tag = wish.lang() == null ? wordings.defaultLanguage() : wish.lang();
        if (!wordings.byLanguage().containsKey(tag)) {
            throw new Field("lang")
                    .refused(
                            "The published survey does not speak this language.",
                            "Use one of: "
                                    + String.join(", ", wordings.byLanguage().keySet()) + ".");
        }
        Destination destination = wish.destination();
        return new Ask(
                published.survey(),
                published.version(),
                destination,
                destination.link(address(survey), signingKey),
                published.metric(),
                tag,
                Objects.requireNonNull(wordings.byLanguage().get(tag)),
                wish.isTest() ? Optional.of(marks.mark(published.surveyId(), Tried.LIVE)) : Optional.empty(),
                looks.shown(published.surveyId()).shown());
    }

    private Questionnaire published(String survey) {
        SurveyView view = surveys.byKey(survey);
        return questionnaires
                .current(view.key())
                .orElseThrow(() -> Problem.conflict(
                                "survey", "The survey was never published.", "Publish it; then it can be shared.")
                        .toException());
    }
}
