package dev.earshot.survey.contacting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.field.WholeNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The contact rules of a survey as callers send and see them; what is left out is as usual. */
@Schema(name = "ContactRules")
public record RulesView(
        @Schema(
                minimum = "1",
                maximum = "730",
                description =
                        "After it has asked a person, or they have answered, it does not ask them for so many days.")
        @JsonInclude
        @JsonDeserialize(using = WholeNumber.class)
        @Nullable
        Integer quietDays,

        @Schema(
                defaultValue = "true",
                description =
                        "Whether the quiet period of the organisation holds it back too; false for what must be asked"
                                + " every time, such as after a support case.")
        @Nullable
        Boolean organisationQuiet,

        @Schema(
                defaultValue = "100",
                minimum = "1",
                maximum = "100",
                description = "Asks so many percent of the people, always the same ones.")
        @JsonDeserialize(using = WholeNumber.class)
        @Nullable
        Integer samplePercent,

        @Schema(
                examples = "[\"plan is trial, free\", \"country is not FR\", \"vip is missing\"]",
                description =
                        "Who is left out, by an attribute of the invitation, or its touchpoint, language or channel.")
        @Nullable
        List<@Nullable String> skip) {

    public static RulesView of(ContactRules rules) {
        return new RulesView(
                rules.quiet().days().orElse(null),
                rules.organisationQuiet(),
                rules.samplePercent(),
                rules.skip().stream().map(SkipRule::text).toList());
    }

    /**
     * The rules themselves.
     *
     * @throws dev.earshot.common.problem.ProblemException naming the member that cannot be
     */
    public ContactRules rules() {
        return new ContactRules(
                new Quiet(Optional.ofNullable(quietDays)),
                organisationQuiet == null || organisationQuiet,
                samplePercent == null ? 100 : samplePercent,
                skipRules());
    }

    private List<SkipRule> skipRules() {
        List<SkipRule> rules = new ArrayList<>();
        if (skip != null) {
            for (int i = 0; i < skip.size(); i++) {
                Field field = new Field("skip[" + i + "]");
                rules.add(SkipRule.of(field, field.required(skip.get(i))));
            }
        }
        return rules;
    }
}
