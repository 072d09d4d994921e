package dev.earshot.survey.answering;

import dev.earshot.survey.look.Looks;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose link it is, as far as it tells: a page that takes no answer still looks and speaks like the one that would.
 *
 * @param survey of the link, or the organisation
 * @param language in which the person was asked
 */
record Asker(UUID survey, Optional<String> language) {
    static final Asker ORGANISATION = new Asker(Looks.ORGANISATION, Optional.empty());
}
