package dev.earshot.survey.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes of an organisation's own reference what may be kept of it. */
@ApplicationScoped
public class Respondents {
    private final KeyedHash hash;
    private final boolean inClear;

    Respondents(KeyedHash hash, RespondentConfig config) {
        this.hash = hash;
        this.inClear = config.keepReference();
    }

    /** The same for every spelling of a reference. */
    public Respondent of(String reference) {
        String spelled = Spelling.of(reference);
        return new Respondent(hash.ofRespondent(spelled), Optional.of(spelled).filter(any -> inClear));
    }
}
