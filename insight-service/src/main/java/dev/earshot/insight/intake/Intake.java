package dev.earshot.insight.intake;

import dev.earshot.insight.database.Faults;
import dev.earshot.insight.database.Schema;
import dev.earshot.insight.journey.JourneyIntake;
import dev.earshot.insight.stream.Streams;
import dev.earshot.insight.theming.Themes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Begins to read once the tables are there. */
@ApplicationScoped
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Schema schema;
    private final Themes themes;
    private final Streams streams;
    private final JourneyIntake journeys;
    private final FeedbackIntake feedback;
    private final Thread beginning = Thread.ofVirtual().name("intake").unstarted(this::begin);

    Intake(Schema schema, Themes themes, Streams streams, JourneyIntake journeys, FeedbackIntake feedback) {
        this.schema = schema;
        this.themes = themes;
        this.streams = streams;
        this.journeys = journeys;
        this.feedback = feedback;
    }

    void start(@Observes StartupEvent started) {
        beginning.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        beginning.interrupt();
    }

    private void begin() {
        try {
            schema.await();
            while (!plantThemes()) {
                Thread.sleep(PAUSE);
            }
            streams.read(JourneyIntake.TOPIC, journeys);
            streams.read(FeedbackIntake.TOPIC, feedback);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean plantThemes() {
        try {
            themes.plant();
            return true;
        } catch (RuntimeException fault) {
            LOG.warnf("the themes cannot be written yet, trying on: %s", Faults.brief(fault));
            return false;
        }
    }
}
