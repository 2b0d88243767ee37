package org.verseprojection.cloud;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cloud.accounts.Accounts;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.database.DatabaseException;
import org.verseprojection.cloud.http.Admission;
import org.verseprojection.cloud.http.Contract;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.Guards;
import org.verseprojection.cloud.http.SocketEndpoint;
import org.verseprojection.cloud.http.WebServer;
import org.verseprojection.cloud.operations.Health;
import org.verseprojection.cloud.sso.SingleSignOn;

/// One node of the cloud API.
public final class CloudServer implements AutoCloseable {
    private final Database database;
    private final Accounts accounts;
    private final WebServer web;

    private CloudServer(Database database, Accounts accounts, WebServer web) {
        this.database = database;
        this.accounts = accounts;
        this.web = web;
    }

    /// Connects to the database, and serves.
    ///
    /// @throws DatabaseException where there is no database, or it refuses
    /// @throws IOException where the address cannot be listened at
    public static CloudServer start(CloudConfig config, CloudParts parts) throws DatabaseException, IOException {
        Database database = Database.open(config.database());
        @Nullable Accounts accounts = null;
        try {
            accounts = Accounts.open(config.accounts(), database);
            List<Endpoint> endpoints = new ArrayList<>();
            List<SocketEndpoint> sockets = new ArrayList<>();
            endpoints.addAll(new Health(database::answers).endpoints());
            endpoints.addAll(accounts.endpoints());
            endpoints.addAll(new SingleSignOn(config.sso(), database, accounts).endpoints());
            Guards guards =
                    new Guards(accounts.authenticator(), (_, _) -> false, Admission.OPEN, (_, _, _, _, _) -> {});
            return new CloudServer(
                    database, accounts, WebServer.start(config.web(), Contract.load(), guards, endpoints, sockets));
        } catch (IOException | RuntimeException failure) {
            if (accounts != null) {
                accounts.close();
            }
            database.close();
            throw failure;
        }
    }

    /// Where it listens.
    public InetSocketAddress address() {
        return web.address();
    }

    /// Serves what was asked, and ends.
    @Override
    public void close() {
        web.close();
        accounts.close();
        database.close();
    }
}
