package dev.earshot.survey.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappingTest {
    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    @Test
    void a_plan_comes_back_as_it_was_written() throws Exception {
        Mapping mapping = Mapping.of(List.of("score:NPS", "attribute.plan:Plan"), "Europe/Paris", ";", "mdy", "Shop");
        assertThat(json.readValue(json.writeValueAsString(mapping), Mapping.class))
                .isEqualTo(mapping);
    }

    @Test
    void a_plan_from_before_the_order_of_dates_could_be_said_leaves_it_open() throws Exception {
        String plan = "{\"columns\":{\"SCORE\":\"NPS\"},\"attributes\":{},\"timeZone\":\"UTC\",\"delimiter\":\",\"}";
        assertThat(json.readValue(plan, Mapping.class).dateOrder()).isEqualTo(Optional.empty());
    }
}
