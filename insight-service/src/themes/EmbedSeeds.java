import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.sentiment.embedding.Embedder;
import dev.earshot.sentiment.embedding.SentenceVector;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes seeds.vectors: the English phrases of seeds.json as the sentiment service's own encoder embeds them. Run it after
 * a change of the seeds or of the model; themes/README.md has the command.
 */
class EmbedSeeds {
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Path folder = Path.of(arguments[0]);
        byte[] seeds = Files.readAllBytes(folder.resolve("seeds.json"));
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seeds));
        try (Embedder embedder = Embedder.load();
                PrintStream out = new PrintStream(
                        Files.newOutputStream(folder.resolve("seeds.vectors")), false, StandardCharsets.US_ASCII)) {
            out.print("# model " + Embedder.MODEL + "\n# seeds sha256 " + hash + "\n");
            for (JsonNode theme : new ObjectMapper().readTree(seeds)) {
                List<String> phrases = new ArrayList<>();
                theme.path("phrases").path("en").forEach(phrase -> phrases.add(phrase.textValue()));
                for (SentenceVector vector : embedder.embed(phrases.stream().map(embedder::encode).toList())) {
                    out.print(theme.path("key").textValue() + "\t" + vector.toBase64() + "\n");
                }
            }
        }
    }
}
