package dev.earshot.survey.look;

import static dev.earshot.survey.database.Rows.bind;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.earshot.survey.asking.SurveyDropped;
import dev.earshot.survey.asking.SurveyDuplicated;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.field.Field;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The look of the organisation's pages, and of surveys that differ from it. */
@ApplicationScoped
public class Looks {
    /** Owner of what holds for all surveys that say nothing else. */
    public static final UUID ORGANISATION = new UUID(0, 0);

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int TEXT = 100;

    private final Database database;
    private final Clock clock;
    private final LoadingCache<UUID, Look> shown =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FRESH).build(this::load);

    Looks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What people see: the owner's own, and where it says nothing the organisation's. At most a second old. */
    public Look shown(UUID owner) {
        return shown.get(owner);
    }

    private Look load(UUID owner) {
        Look own = of(owner);
        return owner.equals(ORGANISATION) ? own : own.or(of(ORGANISATION));
    }

    /** What is set for the owner itself. */
    public Look of(UUID owner) {
        String sql = """
                SELECT accent, logo, logo_text, width, height FROM look LEFT JOIN logo ON logo.id = look.logo
                WHERE owner = ?""";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), owner);
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? look(row) : Look.USUAL;
            }
        });
    }

    private static Look look(ResultSet row) throws SQLException {
        byte @Nullable [] logo = row.getBytes("logo");
        return new Look(
                Optional.ofNullable(row.getString("accent")).map(Accent::stored),
                logo == null
                        ? Optional.empty()
                        : Optional.of(new Look.Mark(
                                Logo.address(logo),
                                row.getString("logo_text"),
                                row.getInt("width"),
                                row.getInt("height"))));
    }

    /** Empty for the organisation's colour, or of the organisation for the usual one. */
    public void colour(UUID owner, Optional<Accent> accent) {
        update("""
                INSERT INTO look (owner, accent, changed_at) VALUES (?, ?, ?) AS said
                ON DUPLICATE KEY UPDATE accent = said.accent, changed_at = said.changed_at""", owner, accent.map(Accent::light).orElse(null), clock.instant());
    }

    /**
     * Puts a logo above the pages.
     *
     * @param text what it says, for who does not see it; 1 to 100 characters
     * @param file PNG, JPEG, GIF or SVG
     * @throws dev.earshot.common.problem.ProblemException naming {@code text} or {@code logo} and what to do
     */
    public void mark(UUID owner, @Nullable String text, byte[] file) {
        String said = said(text);
        Logo logo = Logos.read(new Field("logo"), file);
        database.runInTransaction(() -> {
            update(
                    "INSERT IGNORE INTO logo (id, media_type, width, height, content, added_at) VALUES (?, ?, ?, ?, ?, ?)",
                    logo.id(),
                    logo.mediaType(),
                    logo.width(),
                    logo.height(),
                    logo.content(),
                    clock.instant());
            update("""
                    INSERT INTO look (owner, logo, logo_text, changed_at) VALUES (?, ?, ?, ?) AS said
                    ON DUPLICATE KEY UPDATE logo = said.logo, logo_text = said.logo_text, changed_at = said.changed_at""", owner, logo.id(), said, clock.instant());
            forgetUnused();
        });
    }

    /** Says something else of the logo that is there. */
    public void describe(UUID owner, @Nullable String text) {
        update(
                "UPDATE look SET logo_text = ?, changed_at = ? WHERE owner = ? AND logo IS NOT NULL",
                said(text),
                clock.instant(),
                owner);
    }

    private static String said(@Nullable String text) {
        Field field = new Field("text");
        return field.optionalText(text, TEXT)
                .map(field::line)
                .orElseThrow(() -> field.refused(
                        "The logo has no text.",
                        "Say what it shows, such as the company's name, for who does not see it."));
    }

    public void unmark(UUID owner) {
        database.runInTransaction(() -> {
            update(
                    "UPDATE look SET logo = NULL, logo_text = NULL, changed_at = ? WHERE owner = ?",
                    clock.instant(),
                    owner);
            forgetUnused();
        });
    }

    /** The picture at an address; empty when no page has it any more. */
    Optional<Logo> logo(byte[] id) {
        String sql = "SELECT media_type, width, height, content FROM logo WHERE id = ?";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), (Object) id);
                    ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Logo(
                                row.getString("media_type"),
                                row.getInt("width"),
                                row.getInt("height"),
                                row.getBytes("content")))
                        : Optional.empty();
            }
        });
    }

    void copy(@Observes SurveyDuplicated survey) {
        update("""
                INSERT INTO look (owner, accent, logo, logo_text, changed_at)
                SELECT ?, accent, logo, logo_text, ? FROM look WHERE owner = ?""", survey.copy(), clock.instant(), survey.original());
    }

    void drop(@Observes SurveyDropped survey) {
        update("DELETE FROM look WHERE owner = ?", survey.id());
        forgetUnused();
    }

    private void forgetUnused() {
        update("DELETE FROM logo WHERE NOT EXISTS (SELECT 1 FROM look WHERE look.logo = logo.id)");
    }

    private void update(String sql, @Nullable Object... values) {
        shown.invalidateAll();
        database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
                return statement.executeUpdate();
            }
        });
    }
}
