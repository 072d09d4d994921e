package dev.earshot.survey.importing;

import dev.earshot.common.paging.PageOf;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.field.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person can choose from on the pages of imports. */
@ApplicationScoped
class Choices {
    private final SurveyViews surveys;

    Choices(SurveyViews surveys) {
        this.surveys = surveys;
    }

    /** Something to choose, as the form sends it and as people read it. */
    record Choice(String value, String name) {}

    /** Surveys that take history: all that were ever published, closed ones too. */
    List<Choice> surveys() {
        List<Choice> published = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            PageOf<SurveyView> page = surveys.newestFirst(Paging.of("500", cursor));
            page.items().stream()
                    .filter(survey -> survey.publishedVersion() > 0)
                    .map(survey -> new Choice(
                            survey.key(), survey.name() + " (" + survey.metric().name() + ")"))
                    .forEach(published::add);
            cursor = page.next();
        } while (cursor != null);
        return published;
    }

    /** What a column can mean. */
    static List<Choice> meanings() {
        return List.of(
                new Choice("", "Leave out"),
                new Choice(Target.SCORE.toString(), "Score"),
                new Choice(Target.COMMENT.toString(), "Comment"),
                new Choice(Target.COLLECTED_AT.toString(), "When it was answered"),
                new Choice(Target.SOURCE_ID.toString(), "Id of the answer"),
                new Choice(Target.RESPONDENT.toString(), "Person, by your reference"),
                new Choice(Target.INTERACTION.toString(), "Order, ticket or call"),
                new Choice(Target.LANGUAGE.toString(), "Language"),
                new Choice(Target.TOUCHPOINT.toString(), "Touchpoint"),
                new Choice("attribute", "Segment"));
    }

    static List<Choice> dateOrders() {
        List<Choice> orders = new ArrayList<>(List.of(new Choice("", "As the dates show")));
        Stream.of(DateOrder.values())
                .map(order -> new Choice(order.toString(), order.inWords()))
                .forEach(orders::add);
        return orders;
    }

    static List<Choice> directions() {
        return List.of(
                new Choice("", "Higher is better"),
                new Choice("true", "Lower is better: turn them round"),
                new Choice("false", "Higher is better, whatever names and labels say"));
    }

    static List<Choice> delimiters() {
        return List.of(
                new Choice(",", "Comma"),
                new Choice(";", "Semicolon"),
                new Choice("tab", "Tab"),
                new Choice("|", "Vertical bar"));
    }
}
