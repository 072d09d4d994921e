package dev.earshot.local.suite;

import at.favre.lib.crypto.bcrypt.BCrypt;
import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.process.PrivateFiles;
import dev.earshot.local.process.Secrets;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The first login and API key, made at random with the data folder. The services get hashes only. */
public record Credentials(String login, String password, String apiKey) {
    private static final int BCRYPT_COST = 10;

    /** Those of this folder, made when it has none yet. */
    static Credentials of(DataFolder data) {
        return Files.exists(data.credentials()) ? read(data) : make(data);
    }

    private static Credentials make(DataFolder data) {
        Credentials made = new Credentials("admin", Secrets.text(16), "ek_" + Secrets.text(32));
        PrivateFiles.write(data.accessProperties(), made.accessProperties());
        PrivateFiles.write(
                data.credentials(),
                new JsonObject()
                        .put("login", made.login)
                        .put("password", made.password)
                        .put("apiKey", made.apiKey)
                        .encodePrettily());
        return made;
    }

    private static Credentials read(DataFolder data) {
        try {
            JsonObject text = new JsonObject(Files.readString(data.credentials()));
            return new Credentials(text.getString("login"), text.getString("password"), text.getString("apiKey"));
        } catch (IOException e) {
            throw new EngineFailure("cannot read " + data.credentials() + ": " + e.getMessage(), e);
        }
    }

    private String accessProperties() {
        return """
               # Who may use this Earshot. Only hashes of passwords and keys stand here.
               quarkus.http.auth.session.encryption-key=%s
               earshot.respondent-key=%s
               earshot.access.users.%s.password=%s
               earshot.access.keys.local.sha256=%s
               earshot.access.keys.local.scopes=intake,manage,read
               """.formatted(
                        Secrets.text(32),
                        Secrets.text(32),
                        login,
                        BCrypt.withDefaults().hashToString(BCRYPT_COST, password.toCharArray()),
                        sha256(apiKey));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Credentials of " + login;
    }
}
