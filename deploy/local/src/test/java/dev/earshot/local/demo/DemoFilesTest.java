package dev.earshot.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {
    private static final Path DEMO = Path.of("../demo");

    @TempDir
    Path directory;

    @Test
    void the_manifest_names_files_that_exist_and_surveys_that_it_makes() {
        Manifest manifest = Manifest.read(DEMO);
        Set<String> surveys = manifest.surveys().stream()
                .map(survey -> survey.getString("key"))
                .collect(Collectors.toSet());
        assertThat(manifest.imports())
                .isNotEmpty()
                .allSatisfy(feedback -> assertThat(feedback.file()).exists())
                .allSatisfy(feedback -> assertThat(surveys).contains(feedback.survey()));
        assertThat(manifest.columns()).containsKeys("comment", "sourceId", "collectedAt");
    }

    @Test
    void only_the_dates_move() throws IOException {
        Path file = directory.resolve("feedback.csv");
        Files.writeString(
                file, "id,collectedAt,comment\r\n1,2026-06-30T08:00:00Z,\"late, \"\"very\"\" late\nand cold\"\r\n");
        assertThat(ShiftedCsv.of(file, "collectedAt", 145))
                .isEqualTo(
                        "id,collectedAt,comment\r\n1,2026-11-22T08:00:00Z,\"late, \"\"very\"\" late\nand cold\"\r\n");
    }
}
