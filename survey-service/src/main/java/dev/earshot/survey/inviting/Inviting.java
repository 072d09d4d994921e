package dev.earshot.survey.inviting;

import dev.earshot.common.identity.Ids;
import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.asking.Questionnaires;
import dev.earshot.survey.contacting.Candidate;
import dev.earshot.survey.contacting.ContactLedger;
import dev.earshot.survey.contacting.Decision;
import dev.earshot.survey.contacting.Via;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.field.Attributes;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.privacy.Respondents;
import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes personal links. */
@ApplicationScoped
class Inviting {
    private static final Duration LONGEST = Duration.ofDays(730);
    private static final Duration LOST = Duration.ofHours(24);
    private static final String UNPUBLISHED = "There is no published survey with this key.";
    private static final String PUBLISH_IT = "Publish it first; see GET /api/v1/surveys.";

    private final Database database;
    private final Questionnaires questionnaires;
    private final Invitations invitations;
    private final Respondents respondents;
    private final ContactLedger ledger;
    private final InvitationConfig config;
    private final Clock clock;

    Inviting(
            Database database,
            Questionnaires questionnaires,
            Invitations invitations,
            Respondents respondents,
            ContactLedger ledger,
            InvitationConfig config,
            Clock clock) {
        this.database = database;
        this.questionnaires = questionnaires;
        this.invitations = invitations;
        this.respondents = respondents;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    /** What came of one request. */
    sealed interface Outcome {
        /** The person may be asked; the token exists nowhere else. */
        record Invited(Token token, Invitation invitation) implements Outcome {}

        /** The person is not to be asked, and stands on the list of those. */
        record NotAsked(Decision.Hold why) implements Outcome {}

        /** Something is wrong with the request. */
        record Refused(Problem why) implements Outcome {}
    }

    /**
     * Makes a link for each request whose person may be asked.
     *
     * @throws ProblemException when any request is wrong; no link is made then
     */
    List<Outcome> invite(Map<Field, InvitationRequest> requests) {
        List<Wanted> wanted = new ArrayList<>();
        requests.forEach((field, request) -> wanted.add(wanted(field, request)));
        return asked(wanted, Optional.empty());
    }

    /**
     * The same for a list, some of whose requests may be wrong; that keeps nobody else from theirs.
     *
     * @param again whether its links were lost on their way: whom its surveys asked in the last day is asked again
     */
    Mailing.Deed making(boolean again) {
        return (requests, named) -> outcomes(drafts(requests, named), lost(again));
    }

    /** What would come of {@link #making} now; nobody is asked, and nothing is noted. */
    Mailing.Deed rehearsing(boolean again) {
        return (requests, named) -> {
            List<Drafted> drafts = drafts(requests, named);
            return database.rehearse(() -> outcomes(drafts, lost(again)));
        };
    }

    private static Optional<Duration> lost(boolean again) {
        return again ? Optional.of(LOST) : Optional.empty();
    }

    /** Refuses, as a problem, the key of a survey that there is not. */
    void checkSurvey(String key) {
        Field field = new Field("survey");
        if (questionnaires.current(field.slug(key)).isEmpty()) {
            throw Problem.of(Status.NOT_FOUND, UNPUBLISHED, field.name(), PUBLISH_IT)
                    .toException();
        }
    }

    private List<Drafted> drafts(List<Supplier<InvitationRequest>> requests, Set<Mailing.Matter> named) {
        return requests.stream().map(request -> drafted(request, named)).toList();
    }

    private List<Outcome> outcomes(List<Drafted> drafts, Optional<Duration> lost) {
        Iterator<Outcome> asked = asked(
                        drafts.stream()
                                .flatMap(draft ->
                                        draft instanceof Drafted.Right(Wanted one) ? Stream.of(one) : Stream.empty())
                                .toList(),
                        lost)
                .iterator();
        return drafts.stream()
                .map(draft -> switch (draft) {
                    case Drafted.Right right -> asked.next();
                    case Drafted.Wrong(Problem why) -> new Outcome.Refused(why);
                })
                .toList();
    }

    /** A request that has been looked at. */
    private sealed interface Drafted {
        record Right(Wanted wanted) implements Drafted {}

        record Wrong(Problem why) implements Drafted {}
    }

    private Drafted drafted(Supplier<InvitationRequest> request, Set<Mailing.Matter> named) {
        try {
            Wanted wanted = wanted(new Field(""), request.get());
            Mailing.Matter matter = Mailing.Matter.of(wanted.invitation());
            if (matter.isNamed() && !named.add(matter)) {
                throw repeated(matter);
            }
            return new Drafted.Right(wanted);
        } catch (ProblemException refused) {
            return new Drafted.Wrong(refused.problem());
        }
    }

    private static ProblemException repeated(Mailing.Matter matter) {
        return matter.interaction().isPresent()
                ? new Field("interaction")
                        .refused(
                                "The list has the same interaction of the same person further up.",
                                "Send one message: one answer counts, and the row further up has what there is to send.")
                : new Field("external_id")
                        .refused(
                                "The list has the same person further up.",
                                "Send one message; or say in `interaction` what each is about, such as the order.");
    }

    private List<Outcome> asked(List<Wanted> wanted, Optional<Duration> lost) {
        return database.inTransaction(() -> {
            List<Decision> decisions =
                    ledger.decide(wanted.stream().map(Wanted::candidate).toList(), lost);
            List<Outcome> outcomes = new ArrayList<>();
            Map<Token, Invitation> made = new LinkedHashMap<>();
            for (int i = 0; i < wanted.size(); i++) {
                Invitation invitation = wanted.get(i).invitation();
                switch (decisions.get(i)) {
                    case Decision.Ask() -> {
                        Token token = Token.random();
                        made.put(token, invitation);
                        outcomes.add(new Outcome.Invited(token, invitation));
                    }
                    case Decision.Hold hold -> outcomes.add(new Outcome.NotAsked(hold));
                }
            }
            invitations.insert(made);
            return outcomes;
        });
    }

    /** Takes a link back: it says so to who follows it. False when there is none. */
    boolean revoke(UUID id) {
        return invitations.revoke(id, clock.instant());
    }

    /** A link that is not made yet, and who would get it. */
    private record Wanted(Invitation invitation, Candidate candidate) {
        /** The candidate has the attributes as they were given, for skip rules; the link has what may be kept of them. */
        static Wanted of(Invitation given, Questionnaire questionnaire) {
            return new Wanted(
                    questionnaire.redacts() ? given.redacted() : given,
                    new Candidate(
                            given.surveyId(),
                            new Occasion(given.occasion()),
                            given.respondent(),
                            given.interaction(),
                            given.via(),
                            given.touchpoint().orElse(questionnaire.touchpoint()),
                            given.language(),
                            given.attributes()));
        }
    }

    private Wanted wanted(Field field, InvitationRequest request) {
        Questionnaire questionnaire = openSurvey(at(field, "survey"), request.survey());
        return Wanted.of(invitation(field, request, questionnaire), questionnaire);
    }

    private Invitation invitation(Field field, InvitationRequest request, Questionnaire questionnaire) {
        Instant now = clock.instant();
        UUID id = Ids.next();
        Optional<Respondent> respondent = person(field, request).map(respondents::of);
        Optional<String> interaction = References.interaction(at(field, "interaction"), request.interaction());
        return new Invitation(
                id,
                interaction
                        .map(about -> Occasion.ofInteraction(questionnaire.surveyId(), respondent, about))
                        .orElseGet(() -> Occasion.ofInvitation(id))
                        .id(),
                questionnaire.surveyId(),
                questionnaire.version(),
                touchpoint(at(field, "touchpoint"), request.touchpoint(), questionnaire),
                respondent,
                interaction,
                at(field, "language").languageNamed(request.language()),
                via(at(field, "channel"), request.channel()),
                Attributes.of(at(field, "attributes"), request.attributes()),
                now,
                expiry(at(field, "expiresAt"), request.expiresAt(), now),
                Optional.empty());
    }

    /** Under either of the two names that it has. */
    private static Optional<String> person(Field field, InvitationRequest request) {
        Optional<String> respondent = References.person(at(field, "respondent"), request.respondent());
        Optional<String> externalId = References.person(at(field, "external_id"), request.externalId());
        if (respondent.isPresent() && externalId.isPresent() && !respondent.equals(externalId)) {
            throw at(field, "external_id")
                    .refused("It is not the same as `respondent`.", "Send one of them: both name the person.");
        }
        return respondent.or(() -> externalId);
    }

    private static Optional<Via> via(Field field, @Nullable String sent) {
        return field.optionalText(sent, 64)
                .map(word -> Via.called(word).orElseGet(() -> field.word(word, List.of(Via.values()))));
    }

    private Optional<String> touchpoint(Field field, @Nullable String sent, Questionnaire questionnaire) {
        Optional<String> touchpoint = field.optionalText(sent, 64);
        if (touchpoint.isPresent()
                && questionnaires.at(questionnaire, touchpoint.get()).isEmpty()) {
            throw field.refused(
                    "The survey's journey has no such touchpoint in use.",
                    "Use the key of one in the journey `" + questionnaire.journey() + "`, or leave it out.");
        }
        return touchpoint;
    }

    private Questionnaire openSurvey(Field field, @Nullable String key) {
        Questionnaire questionnaire =
                questionnaires.current(field.slug(key)).orElseThrow(() -> field.refused(UNPUBLISHED, PUBLISH_IT));
        if (!questionnaire.isOpen()) {
            throw field.refused("The survey is closed.", "Reopen it first.");
        }
        return questionnaire;
    }

    private Instant expiry(Field field, @Nullable Instant sent, Instant now) {
        if (sent == null) {
            return now.plus(config.lifetime());
        }
        if (!sent.isAfter(now) || sent.isAfter(now.plus(LONGEST))) {
            throw field.refused(
                    "The link would expire in the past, or later than in two years.", "Send a time within two years.");
        }
        return sent;
    }

    /** The member of one request: by its bare name, or within the list. */
    private static Field at(Field request, String member) {
        return request.name().isEmpty() ? new Field(member) : request.of(member);
    }

    /** One request, or those of a list, under the names a caller knows them by. */
    static Map<Field, InvitationRequest> unfold(InvitationRequest sent) {
        List<InvitationRequest> items = sent.items();
        if (items == null) {
            return Map.of(new Field(""), sent);
        }
        Field list = new Field("items");
        if (!sent.equals(InvitationRequest.of(items))) {
            throw list.refused(
                    "There is a list and something beside it.",
                    "Send one invitation, or only `items`: what holds for all is said in each.");
        }
        if (items.isEmpty() || items.size() > 500) {
            throw list.refused("There are " + items.size() + " invitations.", "Send 1 to 500 at once.");
        }
        Map<Field, InvitationRequest> requests = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Field field = new Field("items[" + i + "]");
            InvitationRequest item = field.required(items.get(i));
            if (item.items() != null) {
                throw field.refused("A list within the list.", "Send one invitation here.");
            }
            requests.put(field, item);
        }
        return requests;
    }
}
