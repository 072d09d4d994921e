package dev.earshot.survey.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows the outbox. Always up: while Kafka is away answers are still taken, and nothing is lost. */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {
    private final OutboxBacklog backlog;

    OutboxHealth(OutboxBacklog backlog) {
        this.backlog = backlog;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox")
                .up()
                .withData("kafka", backlog.kafkaAnswers() ? "answers" : "does not answer")
                .withData("unsent", backlog.unsent())
                .withData("oldestUnsentSeconds", Math.round(backlog.ageSeconds()))
                .build();
    }
}
