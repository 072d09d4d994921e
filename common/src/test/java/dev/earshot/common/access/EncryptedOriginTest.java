package dev.earshot.common.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.common.testing.RealEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EncryptedOriginTest.Encrypted.class)
@QuarkusTestResource(KnownCallers.class)
class EncryptedOriginTest {
    /** People reach Earshot by https, whatever stands between. */
    public static class Encrypted implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("earshot.url", "https://feedback.example");
        }
    }

    @Test
    void the_session_never_travels_in_clear() {
        var session = given().redirects()
                .follow(false)
                .cookie("other", "1")
                .formParam("j_username", RealEngines.USER)
                .formParam("j_password", RealEngines.PASSWORD)
                .post("/j_security_check")
                .detailedCookies();
        assertThat(session.hasCookieWithName("other")).isFalse();
        assertThat(session.get("earshot-session").isSecured()).isTrue();
        assertThat(session.get("earshot-session").isHttpOnly()).isTrue();
    }
}
