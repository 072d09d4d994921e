package dev.earshot.sentiment.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The service is ready when its models are loaded. */
@Readiness
@ApplicationScoped
class ModelsReady implements HealthCheck {
    private final Hearing hearing;

    ModelsReady(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("models").status(hearing.isReady()).build();
    }
}
