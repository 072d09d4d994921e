package edu.stanford.nlp.parser.shiftreduce;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.util.ScoredObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** On the parser that is shipped. */
class DenseModelTest {
    private static final List<String> SENTENCES = List.of(
            "The/DT agent/NN was/VBD rude/JJ ./.",
            "I/PRP waited/VBD three/CD weeks/NNS for/IN a/DT parcel/NN that/WDT never/RB came/VBD ,/, and/CC nobody/NN called/VBD ./.",
            "Great/JJ service/NN ,/, but/CC the/DT price/NN of/IN the/DT new/JJ model/NN is/VBZ too/RB high/JJ ./.",
            "Why/WRB do/VBP you/PRP not/RB ship/VB to/TO Norway/NNP ?/.",
            "After/IN the/DT update/NN the/DT app/NN crashes/VBZ whenever/WRB I/PRP open/VBP my/PRP$ cart/NN !/.",
            "Friendly/JJ staff/NN ,/, clean/JJ store/NN ,/, fair/JJ prices/NNS ./.",
            "xyzzy/NN 42/CD %/NN ((/-LRB- qwertz/FW");

    @Test
    void trees_and_scores_are_the_same_to_the_last_bit() {
        ShiftReduceParser sparse = ShiftReduceParser.loadModel("models/englishSR-cut.ser.gz");
        ShiftReduceParser dense = DenseModel.of(sparse);
        for (String sentence : SENTENCES) {
            List<TaggedWord> words = Arrays.stream(sentence.split(" ", -1))
                    .map(word -> new TaggedWord(
                            word.substring(0, word.lastIndexOf('/')), word.substring(word.lastIndexOf('/') + 1)))
                    .toList();
            assertThat(dense.apply(words).toString())
                    .isEqualTo(sparse.apply(words).toString());
            State begin = ShiftReduceParser.initialStateFromTaggedSentence(words);
            assertThat(best(dense.model, begin)).isEqualTo(best(sparse.model, begin));
        }
    }

    private static Map<Integer, Double> best(PerceptronModel model, State state) {
        return model.findHighestScoringTransitions(state, true, 5, null).stream()
                .collect(Collectors.toMap(ScoredObject::object, ScoredObject::score));
    }
}
