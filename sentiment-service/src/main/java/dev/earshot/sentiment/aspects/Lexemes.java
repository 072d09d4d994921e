package dev.earshot.sentiment.aspects;

import java.util.Set;

/** Words that say too little to name a subject, and words that turn a statement round. */
final class Lexemes {
    /** After these an adjective describes the subject. */
    static final Set<String> COPULAS = words("""
            be seem look feel get become stay remain taste smell sound appear run arrive come go turn fit""");

    /** Verbs that say nothing without their object or adverb. */
    static final Set<String> LIGHT_VERBS = words("""
            be have get do make take give go come want need use see know try think say tell let put keep seem look feel
            become would could should will can may might must shall mean guess hope wish include happen""");

    /** What things are expected to do: worth saying only when they did not. */
    static final Set<String> EXPECTED_VERBS = words("arrive come show work help appear");

    /** What customers do, never the thing that a parser takes for their subject. */
    static final Set<String> CUSTOMER_VERBS = words("order buy return recommend shop purchase visit");

    /** Verbs whose meaning is in the verb below them: "keeps crashing", "failed to deliver". */
    static final Set<String> PHASE_VERBS = words("keep start begin continue fail refuse");

    static final Set<String> REFUSALS = words("fail refuse");

    static final Set<String> VAGUE_ADJECTIVES = words("""
            other same many much more most such few first second last next own several various certain less least whole
            able sure due further only previous different particular past recent following entire main another else
            likely""");

    static final Set<String> VAGUE_NOUNS = words("""
            thing something anything nothing everything one lot bit way time day hour minute week month year part people
            person someone anyone everyone nobody none kind sort rest fact case point end today yesterday tomorrow
            morning night evening i place need matter number other couple ton oh guy""");

    static final Set<String> VAGUE_ADVERBS = words("""
            not n't never very just also still even then there here now so too really always again already only ever
            maybe perhaps however almost back away up down out off in on over around yet later ago before instead
            together once twice please actually probably definitely far long much more most as all soon today forward
            otherwise though rather quite pretty""");

    static final Set<String> NEGATIONS = words("not n't nt never hardly barely no without neither nor");

    static final Set<String> NOBODY = words("nobody none nothing neither no-one noone");

    private Lexemes() {}

    private static Set<String> words(String list) {
        return Set.of(list.split("\\s+"));
    }
}
