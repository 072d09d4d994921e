package dev.earshot.survey.contacting;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.earshot.survey.contacting.People.Contact;
import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.Recording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decides whom to ask, and keeps the book of who was and who was not. */
@ApplicationScoped
public class ContactLedger {
    private final RulesOfSurveys rules;
    private final People people;
    private final NotAskedList notAsked;
    private final Recording recording;
    private final Sample sample;
    private final Clock clock;

    ContactLedger(
            RulesOfSurveys rules,
            People people,
            NotAskedList notAsked,
            Recording recording,
            Sample sample,
            Clock clock) {
        this.rules = rules;
        this.people = people;
        this.notAsked = notAsked;
        this.recording = recording;
        this.sample = sample;
        this.clock = clock;
    }

    /**
     * Decides for each of these, in their order and in the current transaction; who is asked is noted, and so is who is not.
     * Somebody who stands twice among them is asked the second time as if on another day.
     *
     * @param lost since when what these surveys asked has not reached anybody, if it was lost on its way
     */
    public List<Decision> decide(List<Candidate> candidates, Optional<Duration> lost) {
        Instant now = clock.instant();
        Book book = book(candidates, lost.map(now::minus), now);
        List<Decision> decisions = new ArrayList<>();
        List<Contact> asked = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Decision decision = book.decide(candidate);
            decisions.add(decision);
            switch (decision) {
                case Decision.Ask() ->
                    book.person(candidate).ifPresent(person -> {
                        person.wasAsked(candidate.surveyId(), now);
                        asked.add(new Contact(hash(candidate), candidate.surveyId()));
                    });
                case Decision.Hold hold -> held.add(new Held(candidate, hold));
            }
        }
        people.ask(asked, now);
        notAsked.note(held, now);
        return decisions;
    }

    /** What the organisation's quiet period would say of a person now; nobody is asked, and nothing is noted. */
    public Contacted contacted(Respondent person) {
        Optional<Instant> asked = people.lastAsked(person.hash());
        Person known = new Person(asked, Optional.empty());
        recording.lastAnswers(Set.of(person.hash())).forEach(last -> known.wasAsked(last.survey(), last.at()));
        return new Contacted(asked, rules.ofOrganisation().end(known.lastContact(), clock.instant()));
    }

    private static UUID hash(Candidate candidate) {
        return candidate.respondent().orElseThrow().hash();
    }

    private Book book(List<Candidate> candidates, Optional<Instant> lost, Instant now) {
        Quiet organisation = rules.ofOrganisation();
        Map<UUID, ContactRules> bySurvey =
                candidates.stream().map(Candidate::surveyId).distinct().collect(toMap(identity(), rules::of));
        SortedSet<UUID> respondents = candidates.stream()
                .flatMap(candidate -> candidate.respondent().stream())
                .map(Respondent::hash)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<UUID, Person> known = people.lock(respondents);
        lost.ifPresent(since -> candidates.forEach(candidate -> candidate
                .respondent()
                .map(person -> Objects.requireNonNull(known.get(person.hash())))
                .ifPresent(person -> person.wasNotReached(candidate.surveyId(), since))));
        if (isQuiet(organisation, bySurvey.values())) {
            recording
                    .lastAnswers(respondents)
                    .forEach(last ->
                            Objects.requireNonNull(known.get(last.respondent())).wasAsked(last.survey(), last.at()));
        }
        Set<Occasion> answered = recording.answered(candidates.stream()
                .filter(candidate -> candidate.interaction().isPresent())
                .map(Candidate::occasion)
                .collect(Collectors.toSet()));
        return new Book(organisation, bySurvey, known, answered, sample, now);
    }

    private static boolean isQuiet(Quiet organisation, Collection<ContactRules> surveys) {
        return organisation.isAny()
                || surveys.stream().anyMatch(rules -> rules.quiet().isAny());
    }
}
