package dev.earshot.common.access;

/** What a caller may do; used as role names in {@code @RolesAllowed}. */
public final class Scope {
    /** Hand in responses and imports. */
    public static final String INTAKE = "intake";
    /** Change journeys, surveys, invitations and pain points. */
    public static final String MANAGE = "manage";
    /** Read scores, themes, pain points and responses. */
    public static final String READ = "read";
    /** A person who logged in; has every scope as well. */
    public static final String STAFF = "staff";

    private Scope() {}
}
