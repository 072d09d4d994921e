package dev.earshot.survey.inviting;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.common.problem.JsonProblems;
import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.contacting.Decision;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.inviting.Inviting.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** A list as a JSON array of invitations, each an object as {@code POST /api/v1/invitations} takes it. */
final class JsonRecipients implements RecipientList {
    private static final long LARGEST = 20_000;

    private final Path file;
    private final Optional<String> survey;
    private final ObjectMapper json;
    /** Reads one item and lets the rest of the list follow. */
    private final ObjectReader items;

    JsonRecipients(Path file, Optional<String> survey, ObjectMapper json) {
        this.file = file;
        this.survey = survey;
        this.json = json;
        this.items = json.readerFor(ObjectNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @Override
    public void check() {
        try {
            measure();
            read((item, request) -> {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Looks at sizes before anything is held in memory. */
    private void measure() throws IOException {
        try (JsonParser parser = json.createParser(file.toFile())) {
            long number = 0;
            parser.nextToken();
            for (JsonToken next = parser.nextToken(); next == JsonToken.START_OBJECT; next = parser.nextToken()) {
                long begin = parser.currentLocation().getByteOffset();
                parser.skipChildren();
                if (parser.currentLocation().getByteOffset() - begin > LARGEST) {
                    throw refused(
                            "Item " + number + " is larger than " + LARGEST + " bytes.", "Send less in each item.");
                }
                number++;
            }
        } catch (JsonProcessingException broken) {
            // The reading that follows says where.
            return;
        }
    }

    @Override
    public void writeWithLinks(Mailing.Deed inviting, String origin, OutputStream to) throws IOException {
        try (JsonGenerator out = json.createGenerator(to)) {
            out.writeStartArray();
            Mailing<ObjectNode> mailing =
                    new Mailing<>(inviting, (item, outcome) -> json.writeValue(out, with(item, outcome, origin)));
            read((item, request) -> mailing.add(item, () -> request));
            mailing.flush();
            out.writeEndArray();
        }
    }

    private ObjectNode with(ObjectNode item, Outcome outcome, String origin) {
        ObjectNode answered = item.deepCopy();
        switch (outcome) {
            case Outcome.Invited(Token token, Invitation invitation) -> {
                answered.put("id", invitation.id().toString())
                        .put("url", token.link(origin))
                        .put("expiresAt", invitation.expiresAt().toString());
                invitation.respondent().ifPresent(person -> answered.put("stopUrl", token.stopLink(origin)));
            }
            case Outcome.NotAsked(Decision.Hold why) ->
                answered.set("notAsked", json.valueToTree(NotAskedView.of(why)));
            case Outcome.Refused(Problem why) -> answered.set("problem", json.valueToTree(why));
        }
        return answered;
    }

    /** Takes an item and what it asks for. */
    @FunctionalInterface
    private interface ItemReader {
        void read(ObjectNode item, InvitationRequest request) throws IOException;
    }

    private void read(ItemReader reader) throws IOException {
        long number = 0;
        try (JsonParser parser = json.createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw refused("This is no JSON array.", "Send a list of invitations: [{...}, {...}].");
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                ObjectNode item = items.readValue(parser);
                InvitationRequest request = json.treeToValue(item, InvitationRequest.class);
                if (request.items() != null) {
                    throw refused("Item " + number + " holds a list.", "Send one invitation there.");
                }
                reader.read(item, request.survey() == null ? request.to(survey.orElse(null)) : request);
                number++;
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw refused("Item " + number + " is no object.", "Send an invitation there, or end the list.");
            }
            if (!isAtEnd(parser)) {
                throw refused("There is something behind the list.", "Send one list, and nothing else.");
            }
        } catch (JsonProcessingException broken) {
            throw unreadable(new Field("[" + number + "]"), JsonProblems.of(broken));
        }
    }

    private static boolean isAtEnd(JsonParser parser) throws IOException {
        try {
            return parser.nextToken() == null;
        } catch (JsonParseException somethingElse) {
            return false;
        }
    }

    /** The same problem, of an item of the list. */
    private static ProblemException unreadable(Field item, Problem why) {
        String member = why.field();
        Field field = member == null || member.equals("body") ? item : item.of(member);
        return field.refused(why.detail() + " No link was made.", String.valueOf(why.remedy()));
    }

    private static ProblemException refused(String detail, String remedy) {
        return new Field("body").refused(detail, remedy);
    }
}
