package dev.earshot.survey.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.survey.asking.PageWords;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranslationsTest {
    private final Translations translations = new Translations(new ObjectMapper());

    @Test
    void every_language_says_everything_in_its_own_words() throws ReflectiveOperationException {
        for (RecordComponent component : PageTexts.class.getRecordComponents()) {
            List<String> texts = new java.util.ArrayList<>();
            for (String language : Translations.LANGUAGES) {
                Object text = component
                        .getAccessor()
                        .invoke(translations.forReader(List.of(language)).texts());
                texts.add(String.valueOf(text));
            }
            assertThat(texts).as(component.getName()).doesNotContain("null", "").hasSize(7);
        }
    }

    @Test
    void who_speaks_none_of_them_reads_english() {
        assertThat(translations.forReader(List.of("zh-CN", "fr-CA", "de")).language())
                .isEqualTo("fr");
        assertThat(translations.forReader(List.of("zh")).language()).isEqualTo("en");
    }

    @Test
    void words_of_a_survey_replace_those_of_the_page_one_by_one() throws ReflectiveOperationException {
        PageTexts english = translations.forReader(List.of("it")).texts();
        assertThat(english.with(PageWords.NONE)).isEqualTo(english);
        assertThat(english.with(null)).isEqualTo(english);
        PageWords own = new PageWords(
                "send", "optional", "scoreMissing", "language", "saved", "amend", "amending", "stop", "close");
        PageTexts said = english.with(own);
        assertThat(said.words()).isEqualTo(own);
        for (RecordComponent component : PageTexts.class.getRecordComponents()) {
            Object text = component.getAccessor().invoke(said);
            Object before = component.getAccessor().invoke(english);
            boolean replaced = Stream.of(PageWords.class.getRecordComponents())
                    .anyMatch(word -> word.getName().equals(component.getName()));
            assertThat(text).as(component.getName()).isEqualTo(replaced ? component.getName() : before);
        }
    }
}
