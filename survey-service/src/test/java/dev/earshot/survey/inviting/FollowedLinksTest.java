package dev.earshot.survey.inviting;

import static dev.earshot.survey.Earshot.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.survey.Earshot;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Links that are followed at the same time are looked up together. */
@QuarkusTest
class FollowedLinksTest {
    private static final int LINKS = 40;
    private static final int EACH = 3;

    @Inject
    FollowedLinks links;

    @Inject
    Invitations invitations;

    @Test
    void in_a_crowd_everybody_finds_what_is_behind_their_own_link() throws InterruptedException, ExecutionException {
        List<Token> made = made(LINKS);
        List<UUID> ids = made.stream()
                .map(token -> links.by(token).orElseThrow().invitation().id())
                .toList();
        List<Callable<Void>> looks = new ArrayList<>();
        for (int i = 0; i < EACH * LINKS; i++) {
            int link = i % LINKS;
            looks.add(() -> {
                assertThat(links.by(made.get(link)))
                        .map(followed -> followed.invitation().id())
                        .contains(ids.get(link));
                return null;
            });
            looks.add(() -> {
                assertThat(links.by(Token.random())).isEmpty();
                return null;
            });
        }
        Collections.shuffle(looks, new Random(3));
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> look : crowd.invokeAll(looks)) {
                look.get();
            }
        }
    }

    @Test
    void a_group_knows_its_links_once_each_and_no_others() {
        List<Token> made = made(5);
        List<Token> asked = List.of(made.get(0), Token.random(), made.get(1), made.get(2), made.get(0));

        assertThat(invitations.byTokens(asked)).containsOnlyKeys(made.get(0), made.get(1), made.get(2));
    }

    @Test
    void a_link_that_was_taken_back_a_moment_ago_is_seen_so() {
        Token link = made(1).getFirst();
        Optional<Followed> before = links.by(link);
        invitations.revoke(before.orElseThrow().invitation().id(), Instant.now());

        assertThat(before.orElseThrow().invitation().isRevoked()).isFalse();
        assertThat(links.by(link).orElseThrow().invitation().isRevoked()).isTrue();
    }

    private static List<Token> made(int count) {
        String survey = published("nps", "delivery");
        return IntStream.range(0, count)
                .mapToObj(i -> Earshot.invite(Map.of("survey", survey)))
                .map(path -> new Token(URI.create(path).getPath().substring("/r/".length())))
                .toList();
    }
}
