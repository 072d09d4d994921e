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

    public Respondent of(String reference) {
        return new Respondent(
                hash.ofRespondent(reference), Optional.of(reference).filter(any -> inClear));
    }
}
