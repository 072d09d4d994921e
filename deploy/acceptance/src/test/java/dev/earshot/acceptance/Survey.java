package dev.earshot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** A published survey and what its owner does with it. */
record Survey(Api api, String key, String stage) {
    static Survey published(Api api, String key, String metric, String touchpoint) {
        Api.Reply created = api.post(
                "/api/v1/surveys",
                Map.of("key", key, "name", key, "metric", metric, "touchpoint", touchpoint, "publish", true));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        JsonNode survey = created.json();
        return new Survey(api, key, survey.path("stage").asText());
    }

    /** A new personal link. */
    String invite(Map<String, Object> details) {
        Map<String, Object> invitation = new HashMap<>(details);
        invitation.put("survey", key);
        Api.Reply created = api.post("/api/v1/invitations", invitation);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().findValue("url").asText();
    }
}
