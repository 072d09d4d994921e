package dev.earshot.insight.journey;

import dev.earshot.insight.database.Faults;
import dev.earshot.insight.stream.BatchHandler;
import dev.earshot.insight.stream.Json;
import dev.earshot.insight.stream.Message;
import dev.earshot.insight.stream.Poison;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Keeps the journeys as the survey service describes them. */
@ApplicationScoped
public class JourneyIntake implements BatchHandler {
    public static final String TOPIC = "earshot.journeys";

    private final Journeys journeys;

    JourneyIntake(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public List<Poison> handle(List<Message> batch) {
        List<Poison> poison = new ArrayList<>();
        for (Message message : batch) {
            try {
                journeys.replace(Json.read(message, JourneyChanged.class));
            } catch (Json.Incomprehensible unreadable) {
                poison.add(new Poison(message, String.valueOf(unreadable.getMessage())));
            } catch (RuntimeException fault) {
                if (Faults.passes(fault)) {
                    throw fault;
                }
                poison.add(new Poison(message, fault.toString()));
            }
        }
        return poison;
    }
}
