package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.wiring.TemporaryFolder;
import org.verseprojection.scripture.Scripture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench cloud-chaos`: laptops read and write while PostgreSQL, Redis and the node are killed in turn; or, with
/// several nodes behind a proxy, laptops and streams while the nodes are. Nothing that was acknowledged may be missing,
/// nothing may be there twice.
@Command(name = "cloud-chaos", mixinStandardHelpOptions = true)
public final class ChaosBench implements Callable<Integer> {
    private static final int MEMBERS = 40;
    private static final int ROUNDS = 5;
    private static final int STREAMS = 8;
    private static final int KEY_BYTES = 32;
    private static final int PAUSE_MS = 500;
    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(5);
    private static final long SEED = 7;

    private final Report report;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "bench.minutes")
    private int minutes = 60;

    @Option(names = "--nodes", paramLabel = "N", descriptionKey = "bench.cloud.nodes")
    private int nodes = 1;

    private final Ledger ledger = new Ledger();
    private final StreamTally streams = new StreamTally();

    /// Prints into that report.
    public ChaosBench(Report report) {
        this.report = report;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (minutes < 1) {
            throw Refusal.of("bench.minutes-least");
        }
        List<String> twice = new ArrayList<>();
        Set<String> kept;
        try (TemporaryFolder folder = TemporaryFolder.named("verse-bench");
                RealPostgres postgres =
                        RealPostgres.start(folder.path().resolve("postgres"), ServerProcess.freePort());
                RealRedis redis = RealRedis.start(folder.path(), ServerProcess.freePort())) {
            Map<String, String> environment = Map.of(
                    "DATABASE_URL", postgres.url(),
                    "REDIS_URL", redis.url(),
                    "KEY_ENCRYPTION_KEY", Base64.getEncoder().encodeToString(new byte[KEY_BYTES]),
                    "BEHIND_PROXY", Boolean.toString(nodes > 1),
                    "LIMIT_ACCOUNT", "10000000",
                    "LIMIT_SIGN_IN", "10000000",
                    "LIMIT_ADDRESS", "10000000");
            try (Nodes running = Nodes.start(folder.path(), nodes, environment)) {
                load(running, targets(running, postgres, redis));
            }
            kept = postgres.feedback(twice);
        }
        Set<String> lost = ledger.acknowledged();
        lost.removeAll(kept);
        return print(lost.size(), twice.size());
    }

    /// What is killed.
    ///
    /// @param down whether nobody serves until it is back
    private record Target(String name, Act kill, Act revive, boolean down) {
        interface Act {
            void run() throws IOException, InterruptedException;
        }
    }

    private static List<Target> targets(Nodes nodes, RealPostgres postgres, RealRedis redis) {
        if (nodes.count() == 1) {
            return List.of(
                    new Target("PostgreSQL", postgres::kill, postgres::revive, true),
                    new Target("Redis", redis::kill, redis::revive, true),
                    new Target("node", () -> nodes.kill(0), () -> nodes.revive(0), true));
        }
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < nodes.count(); i++) {
            int which = i;
            targets.add(new Target("node " + (i + 1), () -> nodes.kill(which), () -> nodes.revive(which), false));
        }
        return targets;
    }

    private void load(Nodes running, List<Target> targets) throws IOException, InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        Requests requests = new Requests(Scripture.load(), List.of(""));
        InetSocketAddress address = running.address();
        try (HttpClient sockets = HttpClient.newHttpClient();
                ExecutorService members = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                // one after the other, and before anything is killed: what is tried here is not sign-in
                List<Member> laptops = registered(address, MEMBERS);
                List<Member> listeners = registered(address, nodes > 1 ? STREAMS : 0);
                for (int i = 0; i < laptops.size(); i++) {
                    long seed = SEED + i;
                    Member member = laptops.get(i);
                    members.execute(() -> live(member, requests, seed, ended));
                }
                for (Member member : listeners) {
                    members.execute(() -> stream(sockets, address, member, ended));
                }
                Duration between = Duration.ofMinutes(minutes).dividedBy((long) ROUNDS * targets.size() + 1);
                for (int i = 0; i < ROUNDS * targets.size(); i++) {
                    TimeUnit.MILLISECONDS.sleep(between.toMillis());
                    outage(targets.get(i % targets.size()));
                }
                TimeUnit.MILLISECONDS.sleep(between.toMillis());
            } finally {
                ended.set(true);
            }
        }
    }

    private void outage(Target target) throws IOException, InterruptedException {
        long from = System.nanoTime();
        target.kill().run();
        if (target.down()) {
            target.revive().run();
        }
        ledger.outage(new Ledger.Outage(target.name(), from, System.nanoTime()));
        if (!target.down()) {
            TimeUnit.MILLISECONDS.sleep(RECOVERED_WITHIN.toMillis());
            target.revive().run();
        }
    }

    private void stream(HttpClient sockets, InetSocketAddress server, Member member, AtomicBoolean ended) {
        try (member) {
            new StreamMember(sockets, server, member, ledger, streams).live(ended);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// One in three of what a laptop asks is a row of feedback, which it sends until it is acknowledged.
    private void live(Member member, Requests requests, long seed, AtomicBoolean ended) {
        Random random = new Random(seed);
        try (member) {
            while (!ended.get()) {
                if (random.nextInt(3) == 0) {
                    // the server keeps ids of its own: a row is known by what was heard
                    String heard = UUID.randomUUID().toString();
                    ObjectNode row = requests.row(random).put("transcription", heard);
                    String body = "[" + row + "]";
                    while (!asked(member, "POST", "/sync/feedback", body)) {
                        pause();
                    }
                    ledger.acknowledged(heard);
                } else {
                    OpenLoop.Ask ask = requests.mixed(random.nextInt(9));
                    asked(member, ask.method(), ask.path(), ask.body());
                }
                pause();
            }
        }
    }

    private static List<Member> registered(InetSocketAddress server, int count) throws IOException {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(new Member(server));
        }
        return members;
    }

    private boolean asked(Member member, String method, String path, String body) {
        try {
            HttpLink.Answer answer = member.ask(method, path, body);
            if (answer.good()) {
                ledger.good();
            } else {
                ledger.failed(Integer.toString(answer.status()));
            }
            return answer.good();
        } catch (IOException failure) {
            ledger.failed(failure.getClass().getSimpleName());
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private int print(int lost, int twice) {
        ObjectNode object = report.object("cloud-chaos");
        Table table = new Table("", "measured");
        object.put("minutes", minutes)
                .put("asked", ledger.asked())
                .put("failures", ledger.failures())
                .put("acknowledged", ledger.acknowledged().size())
                .put("lost", lost)
                .put("duplicates", twice);
        table.row("asked; failed", ledger.asked() + "; " + ledger.failures() + " " + ledger.reasons());
        table.row("rows acknowledged; lost; twice", ledger.acknowledged().size() + "; " + lost + "; " + twice);
        if (nodes > 1) {
            streams(object, table);
        }
        Map<String, Integer> why = ledger.unexplained(RECOVERED_WITHIN);
        int unexplained = why.values().stream().mapToInt(Integer::intValue).sum();
        object.put("failures_while_up", unexplained);
        ObjectNode reasons = object.putObject("reasons_while_up");
        why.forEach(reasons::put);
        table.row("failures more than 5 s behind a kill", unexplained + " " + why);
        double worst = 0;
        for (Ledger.Outage outage : ledger.outages()) {
            double down = (outage.until() - outage.from()) / 1e9;
            double recovery = ledger.recovery(outage).toMillis() / 1e3;
            worst = Math.max(worst, recovery);
            table.row(
                    outage.what() + " killed: away; failures behind it for",
                    Numbers.fixed(down, 1) + " s; " + Numbers.fixed(recovery, 1) + " s");
        }
        object.put("nodes", nodes).put("worst_recovery_s", Numbers.rounded(worst, 2));
        report.print(json, object, table);
        // nobody kills Redis where there are several nodes: no session may be lost
        boolean kept = lost == 0 && twice == 0 && streams.sessionsLost() == 0 && streams.placesLost() == 0;
        return kept && unexplained == 0 ? 0 : 1;
    }

    private void streams(ObjectNode object, Table table) {
        object.put("pieces", streams.pieces())
                .put("sessions_resumed", streams.sessionsResumed())
                .put("sessions_lost", streams.sessionsLost())
                .put("places_lost", streams.placesLost());
        table.row(
                "pieces of sound answered; sessions taken up; lost; behind what was acknowledged",
                streams.pieces() + "; " + streams.sessionsResumed() + "; " + streams.sessionsLost() + "; "
                        + streams.placesLost());
    }
}
