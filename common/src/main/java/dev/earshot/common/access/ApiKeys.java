package dev.earshot.common.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The machines that may call, found by the hash of their key: how long a look-up takes tells nothing of the key. */
@ApplicationScoped
class ApiKeys {
    private static final Set<String> SCOPES = Set.of(Scope.INTAKE, Scope.MANAGE, Scope.READ);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Map<String, SecurityIdentity> callers = new HashMap<>();

    ApiKeys(AccessConfig config) {
        config.keys().forEach((name, key) -> callers.put(checkedHash(name, key), caller(name, key)));
    }

    /** The caller that a key belongs to, if any. */
    Optional<SecurityIdentity> identify(String key) {
        return Optional.ofNullable(callers.get(sha256(key)));
    }

    private static SecurityIdentity caller(String name, AccessConfig.Key key) {
        if (key.scopes().isEmpty() || !SCOPES.containsAll(key.scopes())) {
            throw new IllegalArgumentException("earshot.access.keys." + name + ".scopes: some of intake, manage, read");
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("key:" + name))
                .addRoles(new HashSet<>(key.scopes()))
                .build();
    }

    private static String checkedHash(String name, AccessConfig.Key key) {
        String hash = key.sha256().toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(hash).matches()) {
            throw new IllegalArgumentException("earshot.access.keys." + name + ".sha256: 64 hexadecimal digits");
        }
        return hash;
    }

    private static String sha256(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
