package dev.earshot.survey.answering;

import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.asking.PageWords;
import dev.earshot.survey.asking.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Shows staff the page that people will see, inside a page of theirs. There is nothing behind its button. */
@ApplicationScoped
public class Preview {
    private final AnswerPages pages;
    private final Translations translations;

    Preview(AnswerPages pages, Translations translations) {
        this.pages = pages;
        this.translations = translations;
    }

    /** What the page says around a question in languages that it does not speak, unless the survey says it otherwise. */
    public PageWords english() {
        return translations.forReader(List.of()).texts().words();
    }

    /** The page with an untouched form. */
    public Response of(UUID survey, Metric metric, String language, Wording wording) {
        return pages.preview(survey, metric, language, wording);
    }
}
