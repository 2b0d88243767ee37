package org.verseprojection.sync;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.nativelibs.keychain.KeychainException;
import org.verseprojection.sync.api.Api;

/// A laptop and a server that stands in for the real one.
final class Booth extends Laptop {
    private static final Contract CONTRACT = new Contract();

    final CloudServer server;

    Booth() {
        this(new TestTime(0));
    }

    Booth(TestTime time) {
        this(time, time, Optional.empty(), Optional.empty());
    }

    Booth(TestTime time, InstantSource there, Optional<javax.net.ssl.SSLContext> tls, Optional<Api.Trust> trust) {
        super(time, trust);
        this.server = new CloudServer(CONTRACT, there, tls);
    }

    /// Signs in, and waits until all is there.
    CloudClient signedIn() throws CloudException, InterruptedException {
        return signIn(server.uri(), CloudState.EMAIL, CloudState.PASSWORD);
    }

    /// What an earlier sign-in left in the keychain and in the memory.
    void signedInBefore(int port) throws KeychainException {
        signedInBefore(URI.create("http://localhost:" + port));
    }

    /// The same with a server at that address.
    void signedInBefore(URI address) throws KeychainException {
        signedInBefore(
                address,
                CloudState.EMAIL,
                server.state.user,
                server.state.signIn().refresh());
    }

    @Override
    String there() {
        return ", " + server.requests + ", " + server.violations;
    }

    @Override
    public void close() {
        super.close();
        server.close();
    }
}
