package dev.earshot.survey.asking;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.field.Refusals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Wording as a caller sends it: what is left out is filled from the ready-made wording of the language. */
@Schema(name = "WordingChange")
public record WordingRequest(
        @Nullable String question,
        @Nullable String lowLabel,
        @Nullable String highLabel,
        @Nullable String followUp,

        @Schema(description = "Asked instead of followUp, by the score; a band that is left out is asked followUp.")
        @Nullable
        FollowUps followUps,

        @Nullable String thanks,

        @Schema(description = "On the page of thanks, for every score; left out, there is none.") @Nullable
        Link thanksLink,

        @Schema(
                description =
                        "The page's own words, for a language that Earshot does not speak itself; what is left out stays English.")
        @Nullable
        PageWords page) {
    private static final int QUESTION = 500;
    private static final int LABEL = 60;
    private static final int MOST_LANGUAGES = 50;

    /** A link as a caller sends it; blank as a whole is none. */
    @Schema(name = "ThanksLinkChange")
    public record Link(
            @Schema(examples = "Back to the shop") @Nullable String text,

            @Schema(examples = "https://shop.example/") @Nullable
            String url) {
        static @Nullable Link of(@Nullable ThanksLink link) {
            return link == null ? null : new Link(link.text(), link.url());
        }

        private Optional<ThanksLink> checked(Field field) {
            return ThanksLink.of(field, text, url);
        }
    }

    static WordingRequest of(Wording wording) {
        return new WordingRequest(
                wording.question(),
                wording.lowLabel(),
                wording.highLabel(),
                wording.followUp(),
                wording.followUps(),
                wording.thanks(),
                Link.of(wording.thanksLink()),
                wording.page());
    }

    /** The wordings of these languages, each complete. */
    static Map<String, Wording> complete(
            Map<String, WordingRequest> sent, Metric metric, Optional<String> company, ReadyWording ready) {
        Field all = new Field("wording");
        requireFew(sent.size());
        Map<String, Wording> complete = new TreeMap<>();
        sent.forEach((tag, request) -> {
            Field field = all.of(tag);
            String language =
                    field.usualLanguage(tag).orElseThrow(() -> field.refused("The language is missing.", "Name it."));
            Optional<Wording> template = ready.of(metric, language, company);
            complete.put(language, field.required(request).completed(field, template));
        });
        return complete;
    }

    static void requireFew(int languages) {
        if (languages < 1 || languages > MOST_LANGUAGES) {
            throw new Field("wording")
                    .refused("There are " + languages + " languages.", "Use 1 to " + MOST_LANGUAGES + ".");
        }
    }

    /** All that is wrong with it, each at its member, where the ready-made wording of its language fills the gaps. */
    List<Problem> flaws(Field field, Optional<Wording> template) {
        Refusals refusals = new Refusals();
        completed(field, template, refusals);
        return refusals.all();
    }

    private Wording completed(Field field, Optional<Wording> template) {
        Refusals refusals = new Refusals();
        Wording wording = completed(field, template, refusals);
        refusals.throwFirst();
        return wording;
    }

    private Wording completed(Field field, Optional<Wording> template, Refusals refusals) {
        return new Wording(
                refusals.or("", () -> text(field.of("question"), question, template.map(Wording::question), QUESTION)),
                refusals.or("", () -> text(field.of("lowLabel"), lowLabel, template.map(Wording::lowLabel), LABEL)),
                refusals.or("", () -> text(field.of("highLabel"), highLabel, template.map(Wording::highLabel), LABEL)),
                refusals.or("", () -> text(field.of("followUp"), followUp, template.map(Wording::followUp), QUESTION)),
                followUps == null ? null : checked(field.of("followUps"), followUps, refusals),
                refusals.or("", () -> text(field.of("thanks"), thanks, template.map(Wording::thanks), QUESTION)),
                thanksLink == null
                        ? null
                        : refusals.or(Optional.<ThanksLink>empty(), () -> thanksLink.checked(field.of("thanksLink")))
                                .orElse(null),
                page == null ? null : page.checked(field.of("page"), refusals));
    }

    private static FollowUps checked(Field field, FollowUps sent, Refusals refusals) {
        return new FollowUps(
                question(field.of("low"), sent.low(), refusals),
                question(field.of("middle"), sent.middle(), refusals),
                question(field.of("high"), sent.high(), refusals));
    }

    private static @Nullable String question(Field field, @Nullable String sent, Refusals refusals) {
        return refusals.or(
                        Optional.<String>empty(),
                        () -> field.optionalText(sent, QUESTION).map(field::line))
                .orElse(null);
    }

    private static String text(Field field, @Nullable String sent, Optional<String> template, int most) {
        return field.optionalText(sent, most)
                .map(field::line)
                .or(() -> template)
                .orElseThrow(() -> field.refused(
                        "There is no ready-made text in this language.",
                        "Write one; ready-made are en, fr, de, es, nl, pt, ar."));
    }
}
