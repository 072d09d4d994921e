package dev.earshot.survey.bench;

import dev.earshot.common.testing.PackagedService;
import java.time.Duration;
import java.util.Locale;

/** The CPU time that every part has used since this was made. */
final class Cpu {
    private final PackagedService service;
    private final long mysql;
    private final long kafka;
    private final Used before;

    Cpu(PackagedService service, long mysql, long kafka) {
        this.service = service;
        this.mysql = mysql;
        this.kafka = kafka;
        this.before = used();
    }

    /** In milliseconds so far. */
    private record Used(double service, double mysql, double kafka, double sender) {}

    private Used used() {
        return new Used(
                milliseconds(service.cpu()),
                ofProcess(mysql),
                ofProcess(kafka),
                ofProcess(ProcessHandle.current().pid()));
    }

    String per(int requests) {
        Used now = used();
        double ours = (now.service() - before.service()) / requests;
        double database = (now.mysql() - before.mysql()) / requests;
        double broker = (now.kafka() - before.kafka()) / requests;
        return String.format(
                Locale.ROOT,
                "CPU ms each: service with relay %.2f + MySQL %.2f + Kafka %.2f = %.2f (goal for an answer: 1.5); sender %.2f",
                ours,
                database,
                broker,
                ours + database + broker,
                (now.sender() - before.sender()) / requests);
    }

    private static double ofProcess(long pid) {
        return milliseconds(ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO));
    }

    private static double milliseconds(Duration used) {
        return used.toNanos() / 1e6;
    }
}
