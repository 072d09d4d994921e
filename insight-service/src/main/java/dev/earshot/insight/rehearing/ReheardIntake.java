package dev.earshot.insight.rehearing;

import dev.earshot.common.kafka.Topics;
import dev.earshot.insight.intake.AnalysedEvent;
import dev.earshot.insight.intake.Hearing;
import dev.earshot.insight.stream.BatchHandler;
import dev.earshot.insight.stream.Json;
import dev.earshot.insight.stream.Message;
import dev.earshot.insight.stream.Poison;
import dev.earshot.insight.stream.Streams;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.config.TopicConfig;

/** Keeps what comes back from the sentiment-service, as long as its rehearing is open. */
@ApplicationScoped
class ReheardIntake implements BatchHandler {
    private static final String TOPIC = "earshot.reheard";
    private static final String ONE_DAY_MS = "86400000";

    private final Streams streams;
    private final Hearing hearing;
    private final Rehearings rehearings;
    private final Results results;
    private final Clock clock;

    ReheardIntake(Streams streams, Hearing hearing, Rehearings rehearings, Results results, Clock clock) {
        this.streams = streams;
        this.hearing = hearing;
        this.rehearings = rehearings;
        this.results = results;
        this.clock = clock;
    }

    /** Until the tables are there, what comes is tried again and again. */
    void start(@Observes StartupEvent started) {
        streams.write(new Topics.Wanted(Asking.TOPIC, Map.of(TopicConfig.RETENTION_MS_CONFIG, ONE_DAY_MS)));
        streams.read(TOPIC, this);
    }

    @Override
    public List<Poison> handle(List<Message> batch) {
        Optional<UUID> open = rehearings.open().map(Rehearing::id);
        List<Poison> poison = new ArrayList<>();
        List<Reheard> understood = new ArrayList<>();
        for (Message message : batch) {
            try {
                Reheard reheard = read(message);
                if (open.filter(reheard.rehearing()::equals).isPresent()) {
                    understood.add(reheard);
                }
            } catch (Json.Incomprehensible | IllegalArgumentException unreadable) {
                poison.add(new Poison(message, String.valueOf(unreadable.getMessage())));
            }
        }
        if (!understood.isEmpty()) {
            results.keep(open.orElseThrow(), understood, clock.instant());
        }
        return poison;
    }

    private Reheard read(Message message) throws Json.Incomprehensible {
        UUID rehearing = Json.read(message, Reheard.Asked.class).response().rehearing();
        AnalysedEvent event = Json.read(message, AnalysedEvent.class);
        return new Reheard(
                rehearing, hearing.of(event), new String(message.record().value(), StandardCharsets.UTF_8));
    }
}
