package dev.earshot.insight.intake;

import dev.earshot.insight.database.Faults;
import dev.earshot.insight.feedback.Erased;
import dev.earshot.insight.feedback.Feedback;
import dev.earshot.insight.feedback.FeedbackBook;
import dev.earshot.insight.stream.BatchHandler;
import dev.earshot.insight.stream.Json;
import dev.earshot.insight.stream.Message;
import dev.earshot.insight.stream.Poison;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Enters analysed responses into the book and takes erased ones out, a batch in one transaction each. */
@ApplicationScoped
public class FeedbackIntake implements BatchHandler {
    public static final String TOPIC = "earshot.analysed";

    private final Hearing hearing;
    private final FeedbackBook book;

    FeedbackIntake(Hearing hearing, FeedbackBook book) {
        this.hearing = hearing;
        this.book = book;
    }

    @Override
    public List<Poison> handle(List<Message> batch) {
        List<Poison> poison = new ArrayList<>();
        Map<Message, Feedback> understood = new LinkedHashMap<>();
        List<Erased> erased = new ArrayList<>();
        for (Message message : batch) {
            try {
                if (message.type().equals(ErasedEvent.TYPE)) {
                    erased.add(Json.read(message, ErasedEvent.class).erased());
                } else {
                    understood.put(message, hearing.of(Json.read(message, AnalysedEvent.class)));
                }
            } catch (Json.Incomprehensible | IllegalArgumentException unreadable) {
                poison.add(new Poison(message, String.valueOf(unreadable.getMessage())));
            }
        }
        poison.addAll(enter(understood));
        // An erasure is final, so it does not matter where in the batch it stood.
        book.erase(erased);
        return poison;
    }

    /** All at once; where the database refuses the data of one of them, each on its own, to find which. */
    private List<Poison> enter(Map<Message, Feedback> understood) {
        try {
            book.enter(understood.values());
            return List.of();
        } catch (RuntimeException fault) {
            if (Faults.passes(fault)) {
                throw fault;
            }
        }
        List<Poison> poison = new ArrayList<>();
        understood.forEach((message, feedback) -> {
            try {
                book.enter(List.of(feedback));
            } catch (RuntimeException fault) {
                if (Faults.passes(fault)) {
                    throw fault;
                }
                poison.add(new Poison(message, fault.getClass().getName()));
            }
        });
        return poison;
    }
}
