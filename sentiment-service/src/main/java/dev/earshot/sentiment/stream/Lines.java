package dev.earshot.sentiment.stream;

import dev.earshot.common.kafka.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** All lines, each on a thread of its own; they share the workers. */
@Singleton
class Lines {
    private final List<ResponseStream> streams;

    Lines(Topics topics, KafkaConfig kafka, Clients clients, Batch batch, MeterRegistry meters) {
        streams = Arrays.stream(Line.values())
                .map(line -> new ResponseStream(line, topics, kafka, clients, batch, meters))
                .toList();
    }

    void start(@Observes StartupEvent started) {
        streams.forEach(ResponseStream::start);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        streams.forEach(ResponseStream::stop);
        for (ResponseStream stream : streams) {
            stream.awaitEnd();
        }
    }
}
