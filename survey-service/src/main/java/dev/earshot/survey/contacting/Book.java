package dev.earshot.survey.contacting;

import dev.earshot.survey.privacy.Redaction;
import dev.earshot.survey.recording.Occasion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is known of a list of candidates while it is decided about them. */
final class Book {
    private final Quiet organisation;
    private final Map<UUID, ContactRules> bySurvey;
    private final Map<UUID, Person> people;
    private final Set<Occasion> answered;
    private final Sample sample;
    private final Instant now;

    Book(
            Quiet organisation,
            Map<UUID, ContactRules> bySurvey,
            Map<UUID, Person> people,
            Set<Occasion> answered,
            Sample sample,
            Instant now) {
        this.organisation = organisation;
        this.bySurvey = bySurvey;
        this.people = people;
        this.answered = answered;
        this.sample = sample;
        this.now = now;
    }

    Optional<Person> person(Candidate candidate) {
        return candidate.respondent().map(known -> Objects.requireNonNull(people.get(known.hash())));
    }

    Decision decide(Candidate candidate) {
        ContactRules survey = Objects.requireNonNull(bySurvey.get(candidate.surveyId()));
        Optional<Person> person = person(candidate);
        return person.flatMap(Person::optedOutAt)
                .map(since -> new Decision.Hold(
                        Reason.OPTED_OUT, "Does not want to be asked, since " + day(since) + ".", Optional.empty()))
                .or(() -> answered(candidate))
                .or(() -> skipped(candidate, survey))
                .or(() -> unsampled(candidate, survey))
                .or(() -> person.flatMap(known -> inPeace(known, candidate.surveyId(), survey)))
                .map(hold -> (Decision) hold)
                .orElseGet(Decision.Ask::new);
    }

    private Optional<Decision.Hold> answered(Candidate candidate) {
        return candidate.interaction().isPresent() && answered.contains(candidate.occasion())
                ? Optional.of(
                        new Decision.Hold(Reason.ANSWERED, "This interaction has been answered.", Optional.empty()))
                : Optional.empty();
    }

    private Optional<Decision.Hold> skipped(Candidate candidate, ContactRules survey) {
        return survey.skip().stream()
                .filter(rule -> rule.skips(candidate))
                .findFirst()
                .map(rule -> new Decision.Hold(
                        Reason.SKIP_RULE,
                        "The survey leaves out who " + Redaction.of(rule.text()) + ".",
                        Optional.empty()));
    }

    private Optional<Decision.Hold> unsampled(Candidate candidate, ContactRules survey) {
        int percent = survey.samplePercent();
        return percent == 100 || sample.holds(candidate.surveyId(), candidate.sampled(), percent)
                ? Optional.empty()
                : Optional.of(new Decision.Hold(
                        Reason.NOT_SAMPLED,
                        "The survey asks " + percent + " % of the people, and this is not one of them.",
                        Optional.empty()));
    }

    private Optional<Decision.Hold> inPeace(Person person, UUID surveyId, ContactRules survey) {
        Optional<Decision.Hold> own = quiet(survey.quiet(), "the survey", person.lastContact(surveyId));
        Optional<Decision.Hold> all = survey.organisationQuiet()
                ? quiet(organisation, "the organisation", person.lastContact())
                : Optional.empty();
        // The one that ends later says when to try again.
        return own.isPresent() && all.isPresent() ? (end(own).isAfter(end(all)) ? own : all) : own.or(() -> all);
    }

    private Instant end(Optional<Decision.Hold> hold) {
        return hold.flatMap(Decision.Hold::until).orElse(now);
    }

    private Optional<Decision.Hold> quiet(Quiet quiet, String whose, Optional<Instant> last) {
        return quiet.end(last, now)
                .map(end -> new Decision.Hold(
                        Reason.QUIET_PERIOD,
                        "Was asked, or answered, on " + last.map(Book::day).orElse("") + "; the quiet period of "
                                + whose + " lasts until " + day(end) + ".",
                        Optional.of(end)));
    }

    private static String day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }
}
