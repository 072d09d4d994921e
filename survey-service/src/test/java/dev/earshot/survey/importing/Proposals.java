package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is proposed for files as they stand in tests. */
final class Proposals {
    private Proposals() {}

    static Proposal of(Metric metric, String csv) {
        return Proposal.of(sample(csv.getBytes(StandardCharsets.UTF_8)), metric);
    }

    static Sample sample(byte[] bytes) {
        try {
            Path file = Files.createTempFile("proposal", ".csv");
            try {
                return Sample.of(Files.write(file, bytes), Optional.empty());
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
