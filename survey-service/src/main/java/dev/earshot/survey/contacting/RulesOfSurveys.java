package dev.earshot.survey.contacting;

import static dev.earshot.survey.database.Rows.bind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.survey.asking.SurveyDropped;
import dev.earshot.survey.asking.SurveyDuplicated;
import dev.earshot.survey.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contact rules of the organisation and of every survey. */
@ApplicationScoped
public class RulesOfSurveys {
    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    RulesOfSurveys(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Between two times that any survey asks a person. */
    public Quiet ofOrganisation() {
        return database.with(connection -> {
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT quiet_days FROM organisation_rules WHERE id = 1");
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? quiet(row) : Quiet.NONE;
            }
        });
    }

    public void setForOrganisation(Quiet quiet) {
        update(
                "UPDATE organisation_rules SET quiet_days = ?, changed_at = ? WHERE id = 1",
                quiet.days().orElse(null),
                clock.instant());
    }

    public ContactRules of(UUID survey) {
        String sql = """
                SELECT quiet_days, organisation_quiet, sample_percent, skip_rules FROM contact_rules WHERE survey_id = ?""";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), survey);
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? rules(row) : ContactRules.USUAL;
            }
        });
    }

    public void set(UUID survey, ContactRules rules) {
        update(
                """
                INSERT INTO contact_rules (survey_id, quiet_days, organisation_quiet, sample_percent, skip_rules, changed_at)
                VALUES (?, ?, ?, ?, ?, ?) AS said
                ON DUPLICATE KEY UPDATE quiet_days = said.quiet_days, organisation_quiet = said.organisation_quiet,
                  sample_percent = said.sample_percent, skip_rules = said.skip_rules, changed_at = said.changed_at""",
                survey,
                rules.quiet().days().orElse(null),
                rules.organisationQuiet(),
                rules.samplePercent(),
                written(rules.skip()),
                clock.instant());
    }

    void copy(@Observes SurveyDuplicated survey) {
        update("""
                INSERT INTO contact_rules (survey_id, quiet_days, organisation_quiet, sample_percent, skip_rules, changed_at)
                SELECT ?, quiet_days, organisation_quiet, sample_percent, skip_rules, ? FROM contact_rules
                WHERE survey_id = ?""", survey.copy(), clock.instant(), survey.original());
    }

    void drop(@Observes SurveyDropped survey) {
        update("DELETE FROM contact_rules WHERE survey_id = ?", survey.id());
    }

    private void update(String sql, @Nullable Object... values) {
        database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
                return statement.executeUpdate();
            }
        });
    }

    private ContactRules rules(ResultSet row) throws SQLException {
        try {
            return new ContactRules(
                    quiet(row),
                    row.getBoolean("organisation_quiet"),
                    row.getInt("sample_percent"),
                    json.readValue(row.getString("skip_rules"), new TypeReference<List<SkipRule>>() {}));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the skip rules of a survey cannot be read", broken);
        }
    }

    private static Quiet quiet(ResultSet row) throws SQLException {
        return new Quiet(Optional.ofNullable(row.getObject("quiet_days", Integer.class)));
    }

    private String written(List<SkipRule> skip) {
        try {
            return json.writeValueAsString(skip);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
