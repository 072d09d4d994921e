package dev.earshot.sentiment.aspects;

import dev.earshot.sentiment.syntax.Parse;
import dev.earshot.sentiment.syntax.Phrase;
import dev.earshot.sentiment.syntax.Word;
import dev.earshot.sentiment.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What clauses state: "the shoes are lovely", "the parcel came late", "nobody answered the phone". */
final class Statements {
    private Statements() {}

    static List<AspectPhrase> in(Phrase clause, Parse parse) {
        Optional<Phrase> subjectPhrase = child(clause, "NP");
        boolean never = clause.children().stream()
                .filter(child -> child.is("ADVP"))
                .flatMap(Phrase::all)
                .anyMatch(leaf -> leaf.isWord()
                        && Lexemes.NEGATIONS.contains(
                                parse.words().get(leaf.from()).lemma()));
        List<AspectPhrase> found = new ArrayList<>();
        for (Phrase verbPhrase : verbPhrases(clause)) {
            Predicate predicate = Predicate.of(verbPhrase, parse);
            boolean denied = never
                    || predicate.denied()
                    || subjectPhrase.filter(phrase -> isNobody(phrase, parse)).isPresent();
            Optional<Subject> subject = subjectPhrase.flatMap(phrase -> Subject.of(phrase, parse));
            subject.ifPresent(about -> found.addAll(ofSubject(about, predicate, denied)));
            predicate
                    .object()
                    .ifPresent(object -> ofObject(object, predicate, denied).ifPresent(found::add));
        }
        return found;
    }

    private static List<AspectPhrase> ofSubject(Subject about, Predicate predicate, boolean denied) {
        boolean turned = denied ^ about.denied();
        List<Word> qualities = predicate.qualities();
        if (!qualities.isEmpty()) {
            return qualities.stream()
                    .map(quality -> stated(turned, NounPhrases.name(quality), about, quality.span()))
                    .toList();
        }
        Word verb = predicate.verb();
        if (verb == null || predicate.object().isPresent() || !tells(verb, turned)) {
            return List.of();
        }
        if (predicate.passive()) {
            return List.of(stated(turned, verb.text().toLowerCase(Locale.ROOT), about, verb.span()));
        }
        String phrase = about.name() + (turned ? " not " : " ") + verb.lemma();
        return List.of(new AspectPhrase(phrase, about.span().and(verb.span()), verb.span()));
    }

    /** Whether a verb without object says something of its subject. */
    private static boolean tells(Word verb, boolean denied) {
        return Lexemes.EXPECTED_VERBS.contains(verb.lemma())
                ? denied
                : !Lexemes.LIGHT_VERBS.contains(verb.lemma()) && !Lexemes.CUSTOMER_VERBS.contains(verb.lemma());
    }

    private static Optional<AspectPhrase> ofObject(Subject object, Predicate predicate, boolean denied) {
        Word verb = predicate.verb();
        if (verb == null || predicate.passive() || Lexemes.LIGHT_VERBS.contains(verb.lemma())) {
            return Optional.empty();
        }
        return Optional.of(stated(denied ^ object.denied(), verb.lemma(), object, verb.span()));
    }

    private static AspectPhrase stated(boolean denied, String word, Subject about, Span at) {
        String phrase = (denied ? "not " : "") + word + " " + about.name();
        return new AspectPhrase(phrase, about.span().and(at), at);
    }

    /** "The flight was late and got cancelled" has two verb phrases under one. */
    private static List<Phrase> verbPhrases(Phrase clause) {
        return child(clause, "VP")
                .map(outer -> {
                    List<Phrase> joined = outer.children().stream()
                            .filter(inner -> inner.is("VP"))
                            .toList();
                    return joined.size() > 1 ? joined : List.of(outer);
                })
                .orElse(List.of());
    }

    private static boolean isNobody(Phrase subject, Parse parse) {
        Word first = parse.words().get(subject.from());
        return Lexemes.NOBODY.contains(first.lemma())
                || (first.lemma().equals("no") && subject.to() > subject.from() + 1);
    }

    private static Optional<Phrase> child(Phrase parent, String category) {
        return parent.children().stream().filter(child -> child.is(category)).findFirst();
    }
}
