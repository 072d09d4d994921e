package dev.earshot.survey.answering;

import dev.earshot.common.form.FormBody;
import dev.earshot.survey.contacting.OptOut;
import dev.earshot.survey.contacting.OptOuts;
import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.trust.Conduct;
import dev.earshot.survey.trust.PageStamps;
import dev.earshot.survey.trust.Suspicions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where people say that they do not want to be asked any more, and take it back. Looking at it writes nothing. */
@ApplicationScoped
class Stopping {
    private static final String RESUME = "resume";
    private static final Pattern ONE_CLICK =
            Pattern.compile("\\bList-Unsubscribe(?:=|\"(?:\r?\n[^\r\n]+)*\r?\n\r?\n)One-Click\\b");

    private final OptOuts optOuts;
    private final AnswerPages pages;
    private final PageStamps stamps;
    private final Suspicions suspicions;
    private final Clock clock;

    Stopping(OptOuts optOuts, AnswerPages pages, PageStamps stamps, Suspicions suspicions, Clock clock) {
        this.optOuts = optOuts;
        this.pages = pages;
        this.stamps = stamps;
        this.suspicions = suspicions;
        this.clock = clock;
    }

    Response show(Optional<Asked> asked, Visit visit) {
        return asked.map(known -> show(known, visit, false)).orElseGet(() -> nobody(visit));
    }

    private Response show(Asked asked, Visit visit, boolean doubted) {
        boolean stopped = optOuts.of(asked.person()).isPresent();
        String stamp = stamps.stamp(link(asked.person()), clock.instant());
        return pages.stop(asked.by().survey(), reader(asked, visit), stopped, doubted, stamp);
    }

    Response take(Optional<Asked> asked, Visit visit, byte[] body) {
        return asked.map(known -> take(known, visit, body)).orElseGet(() -> nobody(visit));
    }

    private Response take(Asked asked, Visit visit, byte[] body) {
        if (isOneClick(body)) {
            return stop(asked, visit);
        }
        Map<String, String> fields;
        try {
            fields = FormBody.read(body);
        } catch (FormBody.Unreadable noFormOfOurs) {
            return show(asked, visit, true);
        }
        if (isDoubtful(asked.person(), fields, visit)) {
            return show(asked, visit, true);
        }
        if (fields.containsKey(RESUME)) {
            optOuts.lift(asked.person());
            return pages.resumed(asked.by().survey(), reader(asked, visit));
        }
        return stop(asked, visit);
    }

    private Response stop(Asked asked, Visit visit) {
        optOuts.add(List.of(asked.person()), OptOut.By.PERSON);
        return show(asked, visit, false);
    }

    /** What a mail program sends, in a form of either kind, whose own button was pressed (RFC 8058). */
    private static boolean isOneClick(byte[] body) {
        return ONE_CLICK.matcher(new String(body, StandardCharsets.US_ASCII)).find();
    }

    /** Scanners press buttons too; a person presses it once more. */
    private boolean isDoubtful(Respondent person, Map<String, String> fields, Visit visit) {
        Instant now = clock.instant();
        Conduct conduct = Conduct.of(fields, false, visit.agent());
        return conduct.page().isEmpty()
                || suspicions.of(conduct, link(person), false, now).isPresent();
    }

    private Response nobody(Visit visit) {
        return pages.unknown(visit.reader(Optional.empty()));
    }

    private static Reader reader(Asked asked, Visit visit) {
        return visit.reader(asked.by().language());
    }

    private static String link(Respondent person) {
        return "stop/" + person.hash();
    }
}
