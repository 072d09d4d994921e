package dev.earshot.common.access;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Set;

/** Users and API keys. Only hashes stand here, so the file may be a mounted secret and still give nothing away. */
@ConfigMapping(prefix = "earshot.access")
interface AccessConfig {
    /** Staff by login name. */
    Map<String, User> users();

    /** API keys by a name that says who uses them. */
    Map<String, Key> keys();

    /** A person who may log in. */
    interface User {
        /** bcrypt in modular crypt form; a higher cost slows guessing and every login alike. */
        String password();
    }

    /** A machine that may call the API. */
    interface Key {
        /** SHA-256 of the whole key in hex; keys are 192 random bits, so that a fast hash is enough. */
        String sha256();

        /** Which of intake, manage, read it has. */
        Set<String> scopes();
    }
}
