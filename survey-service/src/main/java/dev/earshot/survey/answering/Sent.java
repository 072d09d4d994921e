package dev.earshot.survey.answering;

import dev.earshot.survey.trust.Conduct;
import java.util.Map;
import java.util.Optional;

/**
 * A form that came back.
 *
 * @param language in which it was shown
 * @param wished the language in which it is to be shown now, instead of being taken
 * @param finished false when the page was left before the button was pressed: only the score comes then
 */
record Sent(Typed typed, Conduct conduct, Optional<String> language, Optional<String> wished, boolean finished) {
    static Sent of(Map<String, String> fields, boolean followedHoneypot, Visit visit) {
        return new Sent(
                Typed.sent(fields),
                Conduct.of(fields, followedHoneypot, visit.agent()),
                Optional.ofNullable(fields.get("lang")),
                Optional.ofNullable(fields.get("show")),
                !fields.containsKey("partial"));
    }
}
