package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.wiring.TemporaryFolder;
import org.verseprojection.scripture.Scripture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench cloud-chaos`: laptops read and write while PostgreSQL, Redis and the node are killed in turn. Nothing
/// that was acknowledged may be missing, nothing may be there twice.
@Command(name = "cloud-chaos", mixinStandardHelpOptions = true)
public final class ChaosBench implements Callable<Integer> {
    private static final int MEMBERS = 40;
    private static final int ROUNDS = 5;
    private static final int WHAT_IS_KILLED = 3;
    private static final int PAUSE_MS = 500;
    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(5);
    private static final long SEED = 7;

    private final Report report;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "bench.minutes")
    private int minutes = 60;

    /// Prints into that report.
    public ChaosBench(Report report) {
        this.report = report;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Ledger ledger = new Ledger();
        List<String> twice = new ArrayList<>();
        Set<String> kept;
        try (TemporaryFolder folder = TemporaryFolder.named("verse-bench");
                RealPostgres postgres =
                        RealPostgres.start(folder.path().resolve("postgres"), ServerProcess.freePort());
                RealRedis redis = RealRedis.start(folder.path(), ServerProcess.freePort())) {
            Map<String, String> environment = Map.of(
                    "DATABASE_URL", postgres.url(),
                    "REDIS_URL", redis.url(),
                    "LIMIT_ACCOUNT", "10000000",
                    "LIMIT_SIGN_IN", "10000000",
                    "LIMIT_ADDRESS", "10000000");
            run(folder.path().resolve("node"), postgres, redis, environment, ledger);
            kept = postgres.feedback(twice);
        }
        Set<String> lost = ledger.acknowledged();
        lost.removeAll(kept);
        return print(ledger, lost.size(), twice.size());
    }

    private void run(
            Path folder, RealPostgres postgres, RealRedis redis, Map<String, String> environment, Ledger ledger)
            throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        ServerProcess node = ServerProcess.start(folder, port, environment);
        AtomicBoolean ended = new AtomicBoolean();
        Requests requests = new Requests(Scripture.load(), List.of(""));
        try (ExecutorService members = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MEMBERS; i++) {
                long seed = SEED + i;
                InetSocketAddress address = node.address();
                members.execute(() -> live(address, requests, seed, ended, ledger));
            }
            Duration between = Duration.ofMinutes(minutes).dividedBy(ROUNDS * WHAT_IS_KILLED + 1L);
            for (int i = 0; i < ROUNDS * WHAT_IS_KILLED; i++) {
                TimeUnit.MILLISECONDS.sleep(between.toMillis());
                long from = System.nanoTime();
                String what = switch (i % WHAT_IS_KILLED) {
                    case 0 -> {
                        postgres.restart();
                        yield "PostgreSQL";
                    }
                    case 1 -> {
                        redis.restart();
                        yield "Redis";
                    }
                    default -> {
                        node.kill();
                        node = ServerProcess.start(folder, port, environment);
                        yield "node";
                    }
                };
                ledger.outage(new Ledger.Outage(what, from, System.nanoTime()));
            }
            TimeUnit.MILLISECONDS.sleep(between.toMillis());
            ended.set(true);
        } finally {
            ended.set(true);
            node.close();
        }
    }

    /// One in three of what a laptop asks is a row of feedback, which it sends until it is acknowledged.
    private static void live(
            InetSocketAddress server, Requests requests, long seed, AtomicBoolean ended, Ledger ledger) {
        Random random = new Random(seed);
        Member member = registered(server, ended, ledger);
        if (member == null) {
            return;
        }
        try (member) {
            while (!ended.get()) {
                if (random.nextInt(3) == 0) {
                    ObjectNode row = requests.row(random);
                    String body = "[" + row + "]";
                    while (!asked(member, "POST", "/sync/feedback", body, ledger)) {
                        pause();
                    }
                    ledger.acknowledged(row.path("id").asString());
                } else {
                    OpenLoop.Ask ask = requests.mixed(random.nextInt(9));
                    asked(member, ask.method(), ask.path(), ask.body(), ledger);
                }
                pause();
            }
        }
    }

    private static @Nullable Member registered(InetSocketAddress server, AtomicBoolean ended, Ledger ledger) {
        while (!ended.get()) {
            try {
                return new Member(server);
            } catch (IOException failure) {
                ledger.failed("register: " + failure.getMessage());
                pause();
            }
        }
        return null;
    }

    private static boolean asked(Member member, String method, String path, String body, Ledger ledger) {
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

    private int print(Ledger ledger, int lost, int twice) {
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
        long unexplained = ledger.unexplained(RECOVERED_WITHIN);
        object.put("failures_while_up", unexplained);
        table.row("failures while all was up", Long.toString(unexplained));
        double worst = 0;
        for (Ledger.Outage outage : ledger.outages()) {
            double down = (outage.until() - outage.from()) / 1e9;
            double recovery = ledger.recovery(outage).toMillis() / 1e3;
            worst = Math.max(worst, recovery);
            table.row(
                    outage.what() + " killed: away; failures behind it for",
                    Numbers.fixed(down, 1) + " s; " + Numbers.fixed(recovery, 1) + " s");
        }
        object.put("worst_recovery_s", Numbers.rounded(worst, 2));
        report.print(json, object, table);
        return lost == 0 && twice == 0 && unexplained == 0 ? 0 : 1;
    }
}
