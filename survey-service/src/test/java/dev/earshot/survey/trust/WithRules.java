package dev.earshot.survey.trust;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The rules as they are set for users, and few forms a minute. */
public class WithRules implements QuarkusTestProfile {
    public static final int FORMS_A_MINUTE = 20;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("earshot.trust.soonest", "2s", "earshot.trust.per-link", String.valueOf(FORMS_A_MINUTE));
    }
}
