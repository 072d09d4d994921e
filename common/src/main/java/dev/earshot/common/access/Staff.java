package dev.earshot.common.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** The people who may log in. */
@ApplicationScoped
class Staff {
    private static final Set<String> ROLES = Set.of(Scope.STAFF, Scope.READ, Scope.MANAGE, Scope.INTAKE);
    /** Checked when the name is unknown, so that a wrong name takes as long as a wrong password. */
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody");

    private final Map<String, AccessConfig.User> users;

    Staff(AccessConfig config) {
        this.users = Map.copyOf(config.users());
    }

    /**
     * Checks a login.
     *
     * @throws AuthenticationFailedException when name and password do not belong together
     */
    SecurityIdentity logIn(String name, String password) {
        AccessConfig.User user = users.get(name);
        boolean matches = BcryptUtil.matches(password, user == null ? NOBODY : user.password());
        if (user == null || !matches) {
            throw new AuthenticationFailedException();
        }
        return identity(name);
    }

    /**
     * Takes up an older session.
     *
     * @throws AuthenticationFailedException when its person is no longer configured
     */
    SecurityIdentity resume(String name) {
        if (!users.containsKey(name)) {
            throw new AuthenticationFailedException();
        }
        return identity(name);
    }

    private static SecurityIdentity identity(String name) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(ROLES)
                .build();
    }
}
