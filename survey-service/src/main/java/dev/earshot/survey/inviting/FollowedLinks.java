package dev.earshot.survey.inviting;

import dev.earshot.survey.database.SharedTrips;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is behind the links that people follow. A mailing makes thousands follow theirs in the same minute: those who come
 * together are looked up together, each as it stands in that moment.
 */
@ApplicationScoped
public class FollowedLinks {
    private static final int LOOKUPS = 2;

    private final SharedTrips<Token, Optional<Followed>> lookups;

    FollowedLinks(Invitations invitations) {
        this.lookups = SharedTrips.begin(
                "links",
                LOOKUPS,
                tokens -> {
                    Map<Token, Followed> followed = invitations.byTokens(tokens);
                    return tokens.stream()
                            .map(token -> Optional.ofNullable(followed.get(token)))
                            .toList();
                },
                token ->
                        Optional.ofNullable(invitations.byTokens(List.of(token)).get(token)));
    }

    void end(@Observes ShutdownEvent stop) {
        lookups.end();
    }

    /**
     * The invitation behind a link, and the answer that has come by it; empty when there is no such link.
     *
     * @throws dev.earshot.survey.database.DatabaseFailure when the database refuses or is away
     */
    public Optional<Followed> by(Token token) {
        return lookups.answer(token);
    }
}
