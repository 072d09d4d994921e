package dev.earshot.common.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Recognises the person behind a session cookie that one of the services has issued. */
@ApplicationScoped
class SessionResume implements IdentityProvider<TrustedAuthenticationRequest> {
    private final Staff staff;

    SessionResume(Staff staff) {
        this.staff = staff;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom().item(() -> staff.resume(request.getPrincipal()));
    }
}
