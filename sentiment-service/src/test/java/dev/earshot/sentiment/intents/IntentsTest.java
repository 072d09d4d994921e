package dev.earshot.sentiment.intents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.sentiment.text.Span;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntentsTest {
    private static final Intents INTENTS = Intents.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | I had to call four times.                          | HIGH
            en | It took forever to find the form.                  | HIGH
            en | The returns page is not easy to understand.        | HIGH
            en | So easy to order!                                  | LOW
            en | My question was sorted in two minutes.             | LOW
            en | Booking could not have been simpler.               | LOW
            fr | J'ai dû rappeler trois fois.                       | HIGH
            fr | Très facile à utiliser.                            | LOW
            """)
    void effort_is_what_the_customer_had_to_do(String language, String sentence, Effort effort) {
        assertThat(INTENTS.of(sentence, language).effort()).contains(effort);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Please add a dark mode.                            | REQUEST
            en | Why can't I pay by invoice?                        | REQUEST
            en | I wish there was a way to mute it.                 | REQUEST
            en | The app crashes when I open the camera.            | BUG
            en | The strap snapped after two days.                  | BUG
            en | We are switching to another provider.              | CHURN_RISK
            en | I'll never shop here again.                        | CHURN_RISK
            en | thx for the quick help                             | THANKS
            fr | Pourriez-vous me rappeler ?                        | REQUEST
            fr | L'application plante sans arrêt.                   | BUG
            fr | J'ai résilié mon abonnement.                       | CHURN_RISK
            fr | Merci à toute l'équipe                             | THANKS
            """)
    void an_intent_is_what_the_customer_means(String language, String sentence, Intent intent) {
        assertThat(INTENTS.of(sentence, language).intents()).containsExactly(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | No bugs at all.
            en | Thanks for nothing.
            en | Thanks to the new layout I noticed the price.
            en | I would not cancel my subscription.
            en | The staff are always eager to please.
            en | He fixed the broken chair.
            en | It was impossible not to laugh.
            fr | Aucun bug.
            fr | Je ne vais pas changer de banque.
            fr | Non merci.
            """)
    void what_is_denied_or_means_something_else_is_not_heard(String language, String sentence) {
        assertThat(INTENTS.of(sentence, language)).isEqualTo(Findings.NONE);
    }

    @Test
    void a_sentence_may_say_several_things() {
        Findings findings = INTENTS.of("Thank you, but after six calls I have cancelled my contract.", "en");
        assertThat(findings.intents()).isEqualTo(Set.of(Intent.THANKS, Intent.CHURN_RISK));
        assertThat(findings.effort()).contains(Effort.HIGH);
    }

    @Test
    void every_finding_names_the_words_that_decided() {
        String sentence = "Well, I had to ring twice 😤 before it worked.";
        Span because = INTENTS.of(sentence, "en").foundEffort().orElseThrow().because();
        assertThat(sentence.substring(because.start(), because.end())).isEqualTo("I had to ring twice");
    }

    @Test
    void whom_a_message_is_addressed_to_is_left_out() {
        assertThat(INTENTS.of("@brand @agent_2 when do you open", "en").intents())
                .containsExactly(Intent.REQUEST);
        String sentence = "@brand thanks!";
        Span because = INTENTS.of(sentence, "en").foundIntents().getFirst().because();
        assertThat(sentence.substring(because.start(), because.end())).isEqualTo("thanks");
        assertThat(INTENTS.of("@brand", "en")).isEqualTo(Findings.NONE);
        assertThat(INTENTS.of("@ @@", "en")).isEqualTo(Findings.NONE);
    }

    @Test
    void spelling_may_be_careless() {
        assertThat(INTENTS.of("PLS let us checkout as guest", "en").intents()).contains(Intent.REQUEST);
        assertThat(INTENTS.of("the app doesnt work", "en").intents()).contains(Intent.BUG);
        assertThat(INTENTS.of("soooo easy to use", "en").effort()).contains(Effort.LOW);
        assertThat(INTENTS.of("tres facile a utiliser", "fr").effort()).contains(Effort.LOW);
    }

    @Test
    void other_languages_tell_nothing() {
        assertThat(INTENTS.of("Danke, please!", "de")).isEqualTo(Findings.NONE);
    }

    @Test
    void labels_are_written_in_lower_case() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.writeValueAsString(Intent.CHURN_RISK)).isEqualTo("\"churn_risk\"");
        assertThat(json.writeValueAsString(Effort.LOW)).isEqualTo("\"low\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"to ", "(", "no bug ", "@a ", "had to call ", "thanks ", "can you ", "a", "'", "\u0301", "\uD800"
            })
    void hostile_sentences_cost_little(String repeated) {
        String hostile = repeated.repeat(50_000 / repeated.length());
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> INTENTS.of(hostile, "en"));
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> INTENTS.of(hostile, "fr"));
    }
}
