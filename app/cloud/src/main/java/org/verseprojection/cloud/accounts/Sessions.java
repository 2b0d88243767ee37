package org.verseprojection.cloud.accounts;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.verseprojection.cloud.accounts.token.AccessTokens;
import org.verseprojection.cloud.accounts.token.RefreshTokens;
import org.verseprojection.cloud.http.Reply;

/// Signs accounts in that have shown whose they are, by whatever way.
public final class Sessions {
    private final AccessTokens access;
    private final RefreshTokens refresh;
    private final Attempts attempts;
    private final Devices devices;
    private final Audit audit;

    Sessions(AccessTokens access, RefreshTokens refresh, Attempts attempts, Devices devices, Audit audit) {
        this.access = access;
        this.refresh = refresh;
        this.attempts = attempts;
        this.devices = devices;
        this.audit = audit;
    }

    /// Begins a session: a refresh token.
    ///
    /// @param address from where
    public String begin(Handle handle, User user, String address) {
        note(handle, user, address);
        return refresh.begin(handle, user.id());
    }

    /// The same with a code for `/auth/refresh`, which is good for a minute and once.
    public String beginWithCode(Handle handle, User user, String address) {
        note(handle, user, address);
        return refresh.beginWithCode(handle, user.id());
    }

    private void note(Handle handle, User user, String address) {
        attempts.remember(handle, user.id(), address);
        audit.write(handle, Audit.Event.SIGNED_IN, user.id());
    }

    /// The answer to whoever signed in.
    public Reply answer(int status, User user, String token) {
        return new Reply.Json(
                status,
                AccountJson.signedIn(user, access.issue(user.principal()), token),
                devices.remember(user.email()));
    }

    /// The answer to whoever goes on.
    Reply next(User user, String token) {
        return new Reply.Json(200, AccountJson.tokens(access.issue(user.principal()), token), Map.of());
    }
}
