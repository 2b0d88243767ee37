package org.verseprojection.sync;

import java.net.URI;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import org.verseprojection.cloud.RealCloud;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.nativelibs.keychain.KeychainException;
import org.verseprojection.sync.api.Api;

/// A laptop, a church of its own at the real server, and a front between them by TLS. It ends with an error where
/// anything went over the front that the contract does not know, or that the server refused unexpectedly.
final class Booth extends Laptop {
    final RealServer server = RealServer.shared();
    final RealServer.Church church = server.church();
    final Front front;

    Booth() {
        this(new TestTime(0));
    }

    Booth(TestTime time) {
        super(time, Optional.of(RealServer.shared().trust));
        this.front = server.front();
    }

    /// @param shown the front's certificate
    /// @param trust the laptop's
    Booth(KeyStore shown, Optional<Api.Trust> trust) {
        super(new TestTime(0), trust);
        this.front = server.front(shown);
    }

    /// With a way from the front to the server that leads through that port.
    Booth(TestTime time, int port) {
        super(time, Optional.of(RealServer.shared().trust));
        this.front = server.front(server.certificate, port);
    }

    /// Signs in, and waits until all is there.
    CloudClient signedIn() throws CloudException, InterruptedException {
        return signIn(front.uri(), church.email(), RealServer.PASSWORD);
    }

    /// What an earlier sign-in left in the keychain and in the memory.
    void signedInBefore(URI address) throws KeychainException {
        signedInBefore(address, church.email(), church.user(), church.refresh());
    }

    /// The access token of this sign-in runs out.
    void tokenRunsOut() throws Exception {
        front.runOut(server.cloud.tokenThatRanOut(church.user()));
    }

    /// What the server has stored, in the order of its times.
    List<RealCloud.Row> rows() {
        return server.cloud.rows(church.user());
    }

    /// The words of it.
    List<String> stored() {
        return rows().stream().map(RealCloud.Row::transcription).toList();
    }

    @Override
    String there() {
        return ", " + front.requests + ", " + front.faults();
    }

    @Override
    public void close() {
        super.close();
        front.close();
        if (!front.faults().isEmpty()) {
            throw new AssertionError(front.faults().toString());
        }
    }
}
