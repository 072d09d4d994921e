package dev.earshot.sentiment.aspects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.sentiment.syntax.Bracketed;
import dev.earshot.sentiment.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class AspectPhrasesTest {
    @Test
    void an_adjective_before_its_noun() {
        assertThat(phrases("(ROOT (NP (JJ Rude) (NN agent)))")).containsExactly("rude agent");
    }

    @Test
    void an_adjective_after_is() {
        assertThat(phrases("(S (NP (DT The) (NNS shoes)) (VP (VBP are) (ADJP (JJ lovely))))"))
                .containsExactly("lovely shoe");
    }

    @Test
    void two_adjectives_are_two_phrases() {
        assertThat(phrases("(S (NP (NN Staff)) (VP (VBD were) (ADJP (JJ friendly) (CC and) (JJ helpful))))"))
                .containsExactly("friendly staff", "helpful staff");
    }

    @Test
    void how_something_happened() {
        assertThat(phrases("(S (NP (DT The) (NN parcel)) (VP (VBD came) (ADVP (NP (CD two) (NNS weeks)) (RB late))))"))
                .containsExactly("late parcel");
    }

    @Test
    void what_was_done_to_it() {
        assertThat(phrases("(S (NP (PRP$ My) (NN flight)) (VP (VBD was) (VP (VBN cancelled))))"))
                .containsExactly("cancelled flight");
    }

    @Test
    void what_it_keeps_doing() {
        assertThat(phrases("(S (NP (DT The) (NN app)) (VP (VBZ keeps) (S (VP (VBG crashing)))))"))
                .containsExactly("app crash");
    }

    @Test
    void what_somebody_did_with_it() {
        assertThat(phrases("(S (NP (PRP they)) (VP (VBD lost) (NP (PRP$ my) (NN luggage))))"))
                .containsExactly("lose luggage");
    }

    @Test
    void a_denial_is_part_of_the_phrase() {
        assertThat(phrases("(S (NP (DT The) (NN staff)) (VP (VBZ is) (RB not) (ADJP (JJ friendly))))"))
                .containsExactly("not friendly staff");
        assertThat(phrases("(S (NP (NN nobody)) (VP (VBD answered) (NP (DT the) (NN phone))))"))
                .containsExactly("not answer phone");
        assertThat(phrases("(S (NP (DT The) (NN site)) (VP (VBZ does) (RB n't) (VP (VB work))))"))
                .containsExactly("site not work");
        assertThat(phrases("(NP (DT no) (JJ hot) (NN water))")).containsExactly("no hot water");
    }

    @Test
    void a_compound_is_one_subject() {
        assertThat(phrases("(S (NP (NN Customer) (NN service)) (VP (VBD was) (ADJP (JJ terrible))))"))
                .containsExactly("terrible customer service");
    }

    @Test
    void words_that_name_nothing_are_no_aspects() {
        assertThat(phrases("(S (NP (PRP It)) (VP (VBD was) (NP (DT a) (JJ good) (NN thing))))"))
                .isEmpty();
        assertThat(phrases("(NP (DT the) (JJ other) (NN day))")).isEmpty();
    }

    @Test
    void the_span_reaches_from_the_first_word_to_the_last() {
        AspectPhrase aspect = AspectPhrases.in(
                        Bracketed.parse("(S (NP (DT The) (NN parcel)) (VP (VBD came) (ADVP (RB late))))"))
                .getFirst();
        assertThat(aspect.span()).isEqualTo(new Span(4, 20));
    }

    private static List<String> phrases(String tree) {
        return AspectPhrases.in(Bracketed.parse(tree)).stream()
                .map(AspectPhrase::phrase)
                .toList();
    }
}
