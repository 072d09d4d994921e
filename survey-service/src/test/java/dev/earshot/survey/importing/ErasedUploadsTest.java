package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.earshot.common.identity.Ids;
import dev.earshot.common.testing.Staff;
import dev.earshot.survey.Answers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What of files waits on the disk once a person is erased who may be in them. */
@QuarkusTest
class ErasedUploadsTest {
    @Inject
    Spool spool;

    @Inject
    Answers answers;

    private final String ada = fresh("ada") + "@example.org";
    private final String rows = "mail;score;comment\n" + ada + ";99;call me\n";

    @Test
    void refused_rows_and_uploads_that_wait_go_with_a_person_who_may_be_in_them() {
        String survey = published("nps", "delivery");
        String id = ImportSteps.accepted(
                survey, "&delimiter=;&map=respondent:mail&map=score:score&map=comment:comment", rows);
        ImportSteps.finished(id).then().statusCode(200);
        String upload = ImportPages.uploaded(survey, "answers.csv", rows);
        Staff.request().get("/imports/" + id + "/refused.csv").then().body(containsString(ada));

        manager().delete("/api/v1/respondents/{ref}", ada).then().statusCode(200);
        assertThat(spool.refused(UUID.fromString(id))).doesNotExist();
        assertThat(spool.upload(idIn(upload))).doesNotExist();
        Staff.request()
                .get("/imports/" + id + "/refused.csv")
                .then()
                .statusCode(404)
                .body(containsString("until a person is erased"));
        Staff.request()
                .urlEncodingEnabled(false)
                .get(upload)
                .then()
                .statusCode(400)
                .body(containsString("Upload it again."));

        String later = ImportPages.uploaded(survey, "answers.csv", rows);
        Staff.request().urlEncodingEnabled(false).get(later).then().statusCode(200);
    }

    @Test
    void what_another_instance_erased_goes_here_too_and_what_an_import_leaves_that_ran_meanwhile() {
        UUID before = Ids.next();
        spool.keepUpload(before, to -> to.write(1));
        answers.change("""
                INSERT INTO erasure (id, reason, responses, invitations, requested_at, erased_at, told_at)
                VALUES (?, 'respondent', 0, 0, UTC_TIMESTAMP(3) + INTERVAL 1 SECOND, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))""", Ids.bytes(Ids.next()));
        await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(spool.upload(before)));
        spool.keepRefused(before, to -> to.write(1));
        await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(spool.refused(before)));
    }

    private static UUID idIn(String page) {
        return UUID.fromString(URI.create(page).getPath().replaceFirst(".*/", ""));
    }
}
