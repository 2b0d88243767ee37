package org.verseprojection.sync;

import java.util.Optional;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.nativelibs.keychain.KeychainException;
import org.verseprojection.sync.api.Server;
import tools.jackson.databind.json.JsonMapper;

/// Where this laptop is signed in, as the keychain has it; no server is asked.
public final class SignedIn {
    private SignedIn() {}

    /// The server; empty where nobody is signed in.
    ///
    /// @throws KeychainException where the keychain does not say
    public static Optional<Server> server(Keychain keychain) throws KeychainException {
        return Account.kept(keychain, new JsonMapper()).map(Account::server);
    }
}
