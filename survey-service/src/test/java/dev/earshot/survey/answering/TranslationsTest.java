package dev.earshot.survey.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.List;
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
}
