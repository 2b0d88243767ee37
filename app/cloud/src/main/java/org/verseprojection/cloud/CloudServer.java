package org.verseprojection.cloud;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verseprojection.cloud.accounts.Accounts;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.database.DatabaseException;
import org.verseprojection.cloud.docs.Docs;
import org.verseprojection.cloud.feedback.Feedback;
import org.verseprojection.cloud.http.Authenticator;
import org.verseprojection.cloud.http.Contract;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.Guards;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.SocketEndpoint;
import org.verseprojection.cloud.http.WebServer;
import org.verseprojection.cloud.learning.LatestModel;
import org.verseprojection.cloud.learning.LearningBudget;
import org.verseprojection.cloud.learning.LearningConfig;
import org.verseprojection.cloud.learning.LearningJob;
import org.verseprojection.cloud.learning.LearningSchedule;
import org.verseprojection.cloud.operations.Backups;
import org.verseprojection.cloud.operations.Metrics;
import org.verseprojection.cloud.operations.Operations;
import org.verseprojection.cloud.recognition.Hearing;
import org.verseprojection.cloud.recognition.Infer;
import org.verseprojection.cloud.recognition.MatchJson;
import org.verseprojection.cloud.settings.AccountSettings;
import org.verseprojection.cloud.settings.Settings;
import org.verseprojection.cloud.shared.RequestLimits;
import org.verseprojection.cloud.shared.SharedState;
import org.verseprojection.cloud.sso.SingleSignOn;
import org.verseprojection.cloud.stream.Preferences;
import org.verseprojection.cloud.stream.SharedSessions;
import org.verseprojection.cloud.stream.Streams;
import org.verseprojection.cloud.verses.VerseCatalogue;
import org.verseprojection.cloud.verses.Verses;
import org.verseprojection.cloud.web.ListenPage;

/// One node of the cloud API.
public final class CloudServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CloudServer.class);

    private final WebServer web;
    private final Database database;
    private final Deque<AutoCloseable> opened;

    private CloudServer(WebServer web, Database database, Deque<AutoCloseable> opened) {
        this.web = web;
        this.database = database;
        this.opened = opened;
    }

    /// Connects to the database, and serves.
    ///
    /// @throws DatabaseException where there is no database, or it refuses
    /// @throws IOException where the address cannot be listened at
    public static CloudServer start(CloudConfig config, CloudParts parts) throws DatabaseException, IOException {
        return start(config, parts, Accounts::authenticator);
    }

    /// The same with who knows the access tokens.
    static CloudServer start(CloudConfig config, CloudParts parts, Function<Accounts, Authenticator> authenticator)
            throws DatabaseException, IOException {
        config.summary().forEach((name, value) -> LOG.info("{} = {}", name, value));
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        try {
            return serve(config, parts, authenticator, opened);
        } catch (DatabaseException | IOException | RuntimeException failure) {
            closeAll(opened);
            throw failure;
        }
    }

    /// @param opened what is to be closed, the last one first
    private static CloudServer serve(
            CloudConfig config,
            CloudParts parts,
            Function<Accounts, Authenticator> authenticator,
            Deque<AutoCloseable> opened)
            throws DatabaseException, IOException {
        // What needs no database is done while it starts.
        CompletableFuture<Contract> contract = CompletableFuture.supplyAsync(Contract::load);
        CompletableFuture<VerseCatalogue> catalogue =
                CompletableFuture.supplyAsync(() -> new VerseCatalogue(parts.scripture()));
        Database database = opened(opened, Database.open(config.database()));
        SharedState shared = opened(opened, SharedState.open(config.shared()));
        Operations operations = opened(opened, Operations.start(config.operations(), database));
        Accounts accounts = opened(opened, Accounts.open(config.accounts(), database, shared.fanout()));
        AccountSettings settings = opened(opened, new AccountSettings(database, shared.fanout(), Clock.systemUTC()));
        Verses verses = opened(opened, new Verses(database, catalogue.join(), settings, parts.meaning()));
        Feedback feedback =
                opened(opened, new Feedback(database, catalogue.join(), config.feedback(), Clock.systemUTC()));
        Authenticator who = authenticator.apply(accounts);
        MatchJson matches = new MatchJson(parts.scripture());
        Hearing hearing = opened(opened, new Hearing(parts.hearing()));
        Streams streams = new Streams(
                config.stream(),
                new Streams.Parts(hearing, matches, who, preferences(settings), new SharedSessions(shared.sessions())));
        List<Endpoint> endpoints = new ArrayList<>();
        List<SocketEndpoint> sockets = new ArrayList<>();
        endpoints.addAll(operations.endpoints());
        endpoints.addAll(new Docs(contract.join()).endpoints());
        endpoints.addAll(accounts.endpoints());
        endpoints.addAll(new SingleSignOn(config.sso(), database, accounts).endpoints());
        endpoints.addAll(settings.endpoints());
        endpoints.addAll(verses.endpoints());
        endpoints.addAll(feedback.endpoints());
        endpoints.addAll(new Infer(hearing, matches).endpoints());
        endpoints.addAll(new ListenPage().endpoints());
        endpoints.addAll(new LatestModel(database).endpoints());
        sockets.add(streams.endpoint());
        accounts.whenDeleted(streams::look);
        figures(operations.metrics(), hearing, streams);
        Guards guards = new Guards(
                who,
                config.operations().internal(),
                new RequestLimits(shared.limits(), config.shared()),
                operations.observer());
        WebServer web = opened(opened, WebServer.start(config.web(), contract.join(), guards, endpoints, sockets));
        opened.push(streams);
        streams.lookAfter();
        opened.push(operations::drain);
        verses.fill();
        learning(config.learning(), parts, database).ifPresent(opened::push);
        return new CloudServer(web, database, opened);
    }

    private static Optional<LearningSchedule> learning(LearningConfig config, CloudParts parts, Database database) {
        if (parts.learning().isEmpty() || config.hour().isEmpty()) {
            return Optional.empty();
        }
        LearningJob job = new LearningJob(database, config, LearningBudget.standard());
        return Optional.of(
                new LearningSchedule(job, parts.learning().get(), config.hour().getAsInt()));
    }

    private static Function<UUID, Preferences> preferences(AccountSettings settings) {
        return account -> {
            try {
                Settings set = settings.current(account);
                return new Preferences(set.version(), set.confidenceThreshold());
            } catch (Problem gone) {
                throw new IllegalStateException(gone);
            }
        };
    }

    private static void figures(Metrics metrics, Hearing hearing, Streams streams) {
        metrics.gauge("stream.connections", streams, each -> each.figures().connections());
        metrics.gauge("stream.chunks", streams, each -> each.figures().chunks());
        metrics.gauge("stream.errors", streams, each -> each.figures().errors());
        metrics.gauge("stream.late", streams, each -> each.figures().late());
        metrics.gauge("recogniser.waiting", hearing, each -> each.figures().waiting());
    }

    private static <T extends AutoCloseable> T opened(Deque<AutoCloseable> opened, T part) {
        opened.push(part);
        return part;
    }

    /// Puts a backup back into an empty database.
    ///
    /// @throws ConfigException where the backup's key was not given
    /// @throws IOException where the file is damaged, or of another key
    public static void restore(CloudConfig config, Path file) throws ConfigException, DatabaseException, IOException {
        var backups = config.operations()
                .backups()
                .orElseThrow(() -> new ConfigException("BACKUP_KEY is needed to restore a backup."));
        try (Database database = Database.open(config.database())) {
            Backups.restore(file, backups.key(), database.dump());
        }
    }

    /// What it keeps its rows in.
    Database database() {
        return database;
    }

    /// Where it listens.
    public InetSocketAddress address() {
        return web.address();
    }

    /// Says that it is not ready, serves what was asked, and ends.
    @Override
    public void close() {
        closeAll(opened);
    }

    private static void closeAll(Deque<AutoCloseable> opened) {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception failure) {
                LOG.warn("a part did not end cleanly", failure);
            }
        }
    }
}
