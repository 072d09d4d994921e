package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.csv.PlainName;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Scales that are answered in words, in English, French, German, Spanish, Dutch and Portuguese. Each is written in seven
 * steps, 7 the best; on a scale of five, 2 and 3 are one step, and so are 5 and 6. Good and happy are 5 there and bad and
 * unhappy are 1, unless the column has steps between or beyond them too.
 */
@SuppressWarnings("ImmutableEnumChecker") // the set and the map are copies
enum Wording {
    GOOD_OR_BAD(Set.of(Metric.CSAT), """
            1: bad, bad with comment, thumbs down, mauvais(e), schlecht, malo/a, mala, slecht, ruim
            7: good, good with comment, thumbs up, bon, bonne, gut, bueno/a, goed, bom, boa
            """),
    QUALITY(Set.of(Metric.CSAT), """
            1: very bad, très mauvais(e), sehr schlecht, muy malo/a, zeer slecht, muito ruim
            2: bad, mauvais(e), schlecht, malo/a, slecht, ruim
            4: ok, okay, neutral, moyen, moyenne, mittel, regular, neutraal, matig, neutro/a
            6: good, bon, bonne, gut, bueno/a, goed, bom, boa
            7: very good, très bon, très bonne, sehr gut, muy bueno/a, zeer goed, muito bom, muito boa
            """),
    HAPPY_OR_NOT(Set.of(Metric.CSAT), """
            1: unhappy
            4: neutral
            7: happy
            """),
    HAPPINESS(Set.of(Metric.CSAT), """
            1: very unhappy
            2: unhappy
            4: neutral
            6: happy
            7: very happy
            """),
    /** Where good is the middle, which very good tells. */
    EXCELLENT_TO_POOR(Set.of(Metric.CSAT), 6, """
            1: poor
            2: fair
            4: good
            6: very good
            7: excellent
            """),
    /** Where good is the second best, which something worse than poor tells. */
    EXCELLENT_TO_TERRIBLE(Set.of(Metric.CSAT), 1, """
            1: very poor, terrible, awful
            2: poor
            4: fair, average, ok, okay, acceptable
            6: good
            7: excellent
            """),
    SATISFACTION(Set.of(Metric.CSAT, Metric.CES), """
            1: very dissatisfied, completely dissatisfied, very unsatisfied
            1: très insatisfait(e), pas du tout satisfait(e), sehr unzufrieden, überhaupt nicht zufrieden
            1: muy insatisfecho/a, nada satisfecho/a, zeer ontevreden, muito insatisfeito/a, nada satisfeito/a
            2: dissatisfied, unsatisfied, insatisfait(e), pas satisfait(e), unzufrieden, nicht zufrieden
            2: insatisfecho/a, ontevreden, niet tevreden, insatisfeito/a
            3: somewhat dissatisfied, plutôt insatisfait(e), peu satisfait(e)
            3: eher unzufrieden, etwas unzufrieden, algo insatisfecho/a, poco satisfecho/a
            3: enigszins ontevreden, um pouco insatisfeito/a, pouco satisfeito/a
            4: neutral, neither satisfied nor dissatisfied, neutre, ni satisfait(e) ni insatisfait(e)
            4: weder noch, weder zufrieden noch unzufrieden, teils teils, ni satisfecho/a ni insatisfecho/a
            4: neutraal, niet tevreden niet ontevreden, niet tevreden en niet ontevreden
            4: noch tevreden noch ontevreden, neutro/a, nem satisfeito/a nem insatisfeito/a
            5: somewhat satisfied, plutôt satisfait(e), assez satisfait(e)
            5: eher zufrieden, etwas zufrieden, algo satisfecho/a, enigszins tevreden, um pouco satisfeito/a
            6: satisfied, satisfait(e), zufrieden, satisfecho/a, tevreden, satisfeito/a
            7: very satisfied, completely satisfied, très satisfait(e)
            7: tout à fait satisfait(e), sehr zufrieden, äußerst zufrieden, vollkommen zufrieden
            7: muy satisfecho/a, totalmente satisfecho/a, zeer tevreden, muito satisfeito/a, totalmente satisfeito/a
            """),
    /** Here very satisfied would be less than the most, or nothing. */
    SATISFACTION_UP_TO_EXTREMES(Set.of(Metric.CSAT, Metric.CES), """
            1: extremely dissatisfied
            2: moderately dissatisfied
            3: somewhat dissatisfied, slightly dissatisfied
            4: neutral, neither satisfied nor dissatisfied
            5: somewhat satisfied, slightly satisfied
            6: moderately satisfied
            7: extremely satisfied
            """),
    AGREEMENT(Set.of(Metric.CSAT, Metric.CES), """
            1: strongly disagree, completely disagree, pas du tout d'accord, tout à fait en désaccord
            1: stimme überhaupt nicht zu, stimme gar nicht zu, totalmente en desacuerdo, muy en desacuerdo
            1: helemaal mee oneens, helemaal niet mee eens, zeer mee oneens, discordo totalmente
            2: disagree, pas d'accord, en désaccord, stimme nicht zu, en desacuerdo
            2: mee oneens, oneens, niet mee eens, discordo
            3: somewhat disagree, slightly disagree, plutôt pas d'accord, plutôt en désaccord
            3: stimme eher nicht zu, algo en desacuerdo, parcialmente en desacuerdo
            3: enigszins mee oneens, beetje mee oneens, discordo parcialmente, discordo um pouco
            4: neutral, neither agree nor disagree, neutre, ni d'accord ni pas d'accord
            4: ni en accord ni en désaccord, ni d'accord ni en désaccord, weder noch, teils teils
            4: stimme weder zu noch nicht zu, ni de acuerdo ni en desacuerdo, neutraal
            4: niet mee eens niet mee oneens, niet mee eens en niet mee oneens, noch eens noch oneens
            4: neutro/a, nem concordo nem discordo, não concordo nem discordo
            5: somewhat agree, slightly agree, plutôt d'accord, stimme eher zu, algo de acuerdo
            5: parcialmente de acuerdo, enigszins mee eens, beetje mee eens, concordo parcialmente, concordo um pouco
            6: agree, d'accord, stimme zu, de acuerdo, mee eens, eens, concordo
            7: strongly agree, completely agree, tout à fait d'accord, stimme voll und ganz zu
            7: stimme völlig zu, stimme voll zu, totalmente de acuerdo, muy de acuerdo
            7: helemaal mee eens, zeer mee eens, concordo totalmente
            """),
    EASE(Set.of(Metric.CES), """
            1: very difficult, extremely difficult, très difficile, sehr schwierig, sehr schwer
            1: muy difícil, zeer moeilijk, muito difícil
            2: difficult, difficile, schwierig, schwer, difícil, moeilijk
            3: somewhat difficult, plutôt difficile, eher schwierig, algo difícil, enigszins moeilijk
            3: um pouco difícil
            4: neutral, neither easy nor difficult, neutre, ni facile ni difficile, weder noch
            4: weder leicht noch schwer, weder einfach noch schwierig, ni fácil ni difícil, neutraal
            4: niet makkelijk niet moeilijk, neutro/a, nem fácil nem difícil
            5: somewhat easy, plutôt facile, eher einfach, eher leicht, algo fácil
            5: enigszins makkelijk, um pouco fácil
            6: easy, facile, einfach, leicht, fácil, makkelijk, gemakkelijk
            7: very easy, extremely easy, très facile, sehr einfach, sehr leicht, muy fácil
            7: zeer makkelijk, zeer gemakkelijk, muito fácil
            """),
    EFFORT(Set.of(Metric.CES), """
            1: very high effort, a great deal of effort, a lot of effort, effort très élevé, beaucoup d'effort
            1: beaucoup d'efforts, sehr hoher aufwand, sehr viel aufwand, esfuerzo muy alto, mucho esfuerzo
            1: zeer veel moeite, heel veel moeite, esforço muito alto, muito esforço
            2: high effort, effort élevé, hoher aufwand, viel aufwand, esfuerzo alto, veel moeite, esforço alto
            4: moderate effort, some effort, effort modéré, mittlerer aufwand, esfuerzo moderado, esforço moderado
            6: low effort, little effort, effort faible, peu d'effort, peu d'efforts, geringer aufwand, wenig aufwand
            6: esfuerzo bajo, poco esfuerzo, weinig moeite, esforço baixo, pouco esforço
            7: very low effort, very little effort, no effort, effort très faible, très peu d'effort, aucun effort
            7: sehr geringer aufwand, sehr wenig aufwand, kein aufwand, esfuerzo muy bajo, muy poco esfuerzo
            7: zeer weinig moeite, geen moeite, esforço muito baixo, muito pouco esforço, nenhum esforço
            """),
    /** The ends of a scale, as names of columns explain them; nothing is answered in these words alone. */
    ENDS(Set.of(), """
            1: worst, pire, le pire, schlechteste, schlechtester, am schlechtesten, peor, lo peor, slechtste, pior
            1: hardest, lowest, very unlikely, not at all likely, mangelhaft, ungenügend
            7: best, meilleur(e), le meilleur, beste, bester, am besten, mejor, lo mejor, melhor, o melhor
            7: easiest, highest, very likely, extremely likely
            """);

    private static final int MIDDLE = 4;

    private final Set<Metric> metrics;
    private final Map<String, Integer> steps;
    /** The step that tells this scale from others with the same words; 0 where it needs none. */
    private final int telling;

    Wording(Set<Metric> metrics, String table) {
        this(metrics, 0, table);
    }

    Wording(Set<Metric> metrics, int telling, String table) {
        this.metrics = metrics;
        this.telling = telling;
        Map<String, Integer> read = new HashMap<>();
        table.lines()
                .forEach(line -> Stream.of(line.substring(2).split(","))
                        .flatMap(Wording::forms)
                        .forEach(words -> read.put(words, line.charAt(0) - '0')));
        this.steps = Map.copyOf(read);
    }

    boolean knows(String words) {
        return steps.containsKey(PlainName.of(words));
    }

    /** Whether a column with these words is on this scale and no other. */
    boolean isToldBy(String words) {
        return telling == 0 || Integer.valueOf(telling).equals(steps.get(PlainName.of(words)));
    }

    /** On which side of a scale the words are, by every scale that knows them: 1 the good one, -1 the bad one, 0 the middle. */
    static Stream<Integer> sides(String words) {
        String plain = PlainName.of(words);
        return Stream.of(values())
                .map(wording -> wording.steps.get(plain))
                .filter(Objects::nonNull)
                .map(step -> Integer.signum(step - MIDDLE));
    }

    boolean measures(Metric metric) {
        return metrics.contains(metric);
    }

    /** The score that the words are, where they are on this scale and the metric is answered on it. */
    Optional<Integer> score(Metric metric, String words) {
        return Optional.ofNullable(steps.get(PlainName.of(words)))
                .filter(step -> measures(metric))
                .map(step -> metric.highest() == 5 ? folded(step) : step);
    }

    private static int folded(int step) {
        return switch (step) {
            case 1 -> 1;
            case 2, 3 -> 2;
            case 4 -> 3;
            case 5, 6 -> 4;
            default -> 5;
        };
    }

    /** Both genders: {@code satisfait(e)} and {@code satisfecho/a}, also as they are written here. */
    private static Stream<String> forms(String words) {
        return Stream.of(words, words.replace("(e)", ""), words.replace("o/a", "o"), words.replace("o/a", "a"))
                .map(PlainName::of);
    }
}
