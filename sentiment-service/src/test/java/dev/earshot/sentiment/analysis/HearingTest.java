package dev.earshot.sentiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.testing.RealEngines;
import dev.earshot.sentiment.analysis.Analysis.Aspect;
import dev.earshot.sentiment.analysis.Analysis.Heard;
import dev.earshot.sentiment.analysis.Outcome.Understood;
import dev.earshot.sentiment.intents.Effort;
import dev.earshot.sentiment.intents.Intent;
import dev.earshot.sentiment.polarity.Feeling;
import dev.earshot.sentiment.polarity.Sentiment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hears with the real models. */
@QuarkusTest
@QuarkusTestResource(RealEngines.class)
class HearingTest {
    @Inject
    Hearing hearing;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The parcel came two weeks late and nobody answered the phone. | NEGATIVE
                    Worst customer service I have ever had                        | NEGATIVE
                    I waited three hours and then they cancelled my order         | NEGATIVE
                    The agent was rude                                            | NEGATIVE
                    not happy with the new price                                  | NEGATIVE
                    Absolutely love it, thank you!                                | POSITIVE
                    The staff were friendly and helpful                           | POSITIVE
                    Not bad at all, I would buy it again                          | POSITIVE
                    Fast delivery, great quality                                  | POSITIVE
                    Won't go back.                                                | NEGATIVE
                    I will not be returning                                       | NEGATIVE
                    We will definitely be back!                                   | POSITIVE
                    What time does the store open on Sunday?                      | NEUTRAL
                    I would like to change my address                             | NEUTRAL
                    """)
    void a_text_feels_as_a_person_would_say(String text, Sentiment sentiment) {
        assertThat(hear(text).sentiment()).isEqualTo(sentiment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Le personnel est très aimable et de bon conseil          | POSITIVE
                    Attente beaucoup trop longue en caisse, accueil froid    | NEGATIVE
                    Je ne reviendrai plus                                    | NEGATIVE
                    L'application plante sans arrêt                          | NEGATIVE
                    Le contrôleur était charmant, train propre et à l'heure  | POSITIVE
                    Chambre magnifique, petit-déjeuner copieux               | POSITIVE
                    Ma carte est bloquée et la banque ne répond jamais       | NEGATIVE
                    """)
    void french_is_scored(String text, Sentiment sentiment) {
        Analysis analysis = hear(text);
        assertThat(analysis.language()).isEqualTo("fr");
        assertThat(analysis.sentiment()).isEqualTo(sentiment);
        assertThat(analysis.model()).endsWith("head-fr-5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Le conducteur du bus était odieux                        | odieux
                    Chambre magnifique, tout était parfait                   | magnifique
                    Les draps étaient sales                                  | sales
                    """)
    void a_french_word_that_decided_is_named(String text, String decided) {
        assertThat(hear(text).sentences().getFirst().why())
                .extracting(reason -> text.substring(reason.start(), reason.end()))
                .contains(decided);
    }

    @Test
    void a_language_that_is_not_scored_says_so() {
        Analysis analysis = hear("Przesyłka dotarła dwa tygodnie po terminie. Nikt nie odbierał telefonu.");
        assertThat(analysis.language()).isEqualTo("pl");
        assertThat(analysis.scored()).isFalse();
        assertThat(analysis.notScored()).isEqualTo("not scored: Polish");
        assertThat(analysis.polarity()).isNull();
        assertThat(analysis.sentiment()).isNull();
        assertThat(analysis.sentences()).hasSize(2).allSatisfy(sentence -> {
            assertThat(sentence.sentiment()).isNull();
            assertThat(sentence.embedding()).hasSize(512);
        });
    }

    @Test
    void aspects_are_found_where_they_stand_in_the_text_as_sent() {
        String text = "😡😡 My  flight\u200B was cancelled. The cafe\u0301 was lovely though!";
        List<Aspect> aspects = hear(text).sentences().stream()
                .flatMap(sentence -> sentence.aspects().stream())
                .toList();
        assertThat(aspects).extracting(Aspect::phrase).containsExactly("cancelled flight", "lovely café");
        assertThat(aspects)
                .extracting(aspect -> text.substring(aspect.start(), aspect.end()))
                .containsExactly("flight\u200B was cancelled", "cafe\u0301 was lovely");
        assertThat(aspects).extracting(Aspect::sentiment).containsExactly(Sentiment.NEGATIVE, Sentiment.POSITIVE);
    }

    @Test
    void an_aspect_feels_like_its_half_of_the_sentence() {
        List<Aspect> aspects = hear("The food was delicious but the waiter was extremely rude to us.")
                .sentences()
                .getFirst()
                .aspects();
        assertThat(aspects).extracting(Aspect::phrase).containsExactly("delicious food", "rude waiter");
        assertThat(aspects).extracting(Aspect::sentiment).containsExactly(Sentiment.POSITIVE, Sentiment.NEGATIVE);
    }

    @Test
    void praise_beside_blame_is_mixed_within_a_sentence_too() {
        assertThat(hear("The food was delicious but the waiter was extremely rude to us.")
                        .mixed())
                .isTrue();
        assertThat(hear("The shoes are lovely. Delivery was terrible.").mixed()).isTrue();
        assertThat(hear("The shoes are lovely. Delivery was fast.").mixed()).isFalse();
    }

    @Test
    void the_words_that_decided_are_told_where_they_stand() {
        String text = "👋 Hello. The agent was extremely rude.";
        Analysis analysis = hear(text);
        Heard decisive = analysis.sentences().get(Objects.requireNonNull(analysis.decisive()));
        assertThat(decisive.feeling()).isEqualTo(Feeling.VERY_NEGATIVE);
        assertThat(decisive.why())
                .extracting(reason -> text.substring(reason.start(), reason.end()))
                .contains("rude");
    }

    @ParameterizedTest
    @CsvSource({"👍,POSITIVE", "I waited for an hour 😡,NEGATIVE", "😍😍😍,POSITIVE", "ｔｅｒｒｉｂｌｅ ｓｅｒｖｉｃｅ,NEGATIVE"})
    void emoji_and_odd_letters_carry_feeling(String text, Sentiment sentiment) {
        assertThat(hear(text).sentiment()).isEqualTo(sentiment);
    }

    @Test
    void effort_and_intents_are_heard_beside_the_mood() {
        Analysis analysis = hear("I had to call four times. Please add dark mode. I am cancelling my subscription.");
        assertThat(analysis.effort()).isEqualTo(Effort.HIGH);
        assertThat(analysis.intents()).contains(Intent.REQUEST, Intent.CHURN_RISK);
    }

    @Test
    void sentences_feel_each_for_itself() {
        Analysis analysis = hear("The shoes are lovely and fit perfectly. Delivery was terrible, I am furious.");
        assertThat(analysis.sentences())
                .extracting(Analysis.Heard::sentiment)
                .containsExactly(Sentiment.POSITIVE, Sentiment.NEGATIVE);
    }

    @Test
    void every_naughty_string_is_borne() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/adversarial/blns.json"))) {
            List<Comment> naughty = Arrays.stream(new ObjectMapper().readValue(file, String[].class))
                    .map(text -> Comment.of(text, null))
                    .toList();
            assertThat(hearing.hear(naughty)).hasSameSizeAs(naughty).allMatch(Understood.class::isInstance);
        }
    }

    @Test
    void many_at_once_come_back_in_their_order() {
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            comments.add(Comment.of(
                    i % 2 == 0 ? "Great shoes, I love them. Order " + i : "Terrible service. Order " + i, "en"));
        }
        List<Sentiment> sentiments = hearing.hear(comments).stream()
                .map(outcome -> ((Understood) outcome).analysis().sentiment())
                .toList();
        for (int i = 0; i < 40; i++) {
            assertThat(sentiments.get(i)).isEqualTo(i % 2 == 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE);
        }
    }

    @Test
    void a_comment_is_heard_the_same_beside_others() {
        List<Comment> comments = Stream.of(
                        "The agent was rude.",
                        "The staff was kind.",
                        "Late again!",
                        "The food was delicious but the waiter was extremely rude to us.",
                        "The shoes were lovely but the parcel was extremely late for us.",
                        "Je ne reviendrai plus, le personnel est trop froid.",
                        "😡😡",
                        "I waited. Nobody came. I left. Never again.")
                .map(text -> Comment.of(text, null))
                .toList();
        List<Outcome> together = hearing.hear(comments);
        for (int i = 0; i < comments.size(); i++) {
            Outcome alone = hearing.hear(List.of(comments.get(i))).getFirst();
            assertThat(together.get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("analysis.analysedAt")
                    .isEqualTo(alone);
        }
    }

    private Analysis hear(String text) {
        return hear(text, null);
    }

    private Analysis hear(String text, @Nullable String language) {
        Outcome outcome = hearing.hear(List.of(Comment.of(text, language))).getFirst();
        assertThat(outcome).isInstanceOf(Understood.class);
        return ((Understood) outcome).analysis();
    }
}
