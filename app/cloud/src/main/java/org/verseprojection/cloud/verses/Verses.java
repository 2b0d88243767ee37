package org.verseprojection.cloud.verses;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Reply;
import org.verseprojection.cloud.settings.AccountSettings;
import org.verseprojection.domain.Translation;

/// `/verses`. The tables are filled beside it: places can be asked for at once, words and meanings soon after.
public final class Verses implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Verses.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final AccountSettings settings;
    private final PassagePages passages;
    private final VerseSearch search;
    private final CompletableFuture<Long> filled = new CompletableFuture<>();
    private final List<Thread> filling;

    /// Fills no table yet, see [#fill].
    public Verses(
            Database database, VerseCatalogue catalogue, AccountSettings settings, Optional<MeaningParts> meaning) {
        this.settings = settings;
        this.passages = new PassagePages(catalogue);
        CompletableFuture<Meaning> alike = new CompletableFuture<>();
        this.search = new VerseSearch(
                catalogue,
                new WordSearch(database),
                filled,
                meaning.map(parts -> new VerseSearch.ByMeaning(parts.embedder(), alike)));
        BibleTable table = new BibleTable(database, catalogue);
        Thread texts = filler("texts", filled, table::fill);
        this.filling = meaning.map(parts -> List.of(texts, filler("vectors", alike, () -> meaning(database, parts))))
                .orElse(List.of(texts));
    }

    /// Begins to fill the tables, which takes seconds: best when requests are served already.
    public void fill() {
        filling.forEach(Thread::start);
    }

    private Meaning meaning(Database database, MeaningParts parts) throws Exception {
        filled.join(); // one after the other: requests need the database, too
        Optional<Meaning> table =
                VectorTable.open(database, parts.vectors(), parts.vectors().verses());
        return table.isPresent() ? table.get() : VectorScan.read(parts.vectors());
    }

    /// `/verses/search` and `/verses/{osis}`.
    public List<Endpoint> endpoints() {
        return List.of(
                new Endpoint("POST", "/verses/search", Access.ACCOUNT, this::search),
                new Endpoint("GET", "/verses/{osis}", Access.ACCOUNT, this::passage));
    }

    private Reply search(Call call) throws Problem {
        String query = call.body().path("query").asString();
        Translation version =
                version(call, Optional.ofNullable(call.body().path("version").stringValue(null)));
        return search.page(query, version).found();
    }

    private Reply passage(Call call) throws Problem {
        return passages.page(call.path("osis"), version(call, call.query("version")))
                .reply(call);
    }

    private Translation version(Call call, Optional<String> asked) throws Problem {
        return asked.isPresent()
                ? Translation.valueOf(asked.get())
                : settings.current(call.principal().account()).version();
    }

    /// Tries until it works, or the server ends.
    private static <T> Thread filler(String name, CompletableFuture<T> result, Callable<T> work) {
        return Thread.ofVirtual().name("filling " + name).unstarted(() -> {
            while (!result.isDone()) {
                try {
                    result.complete(work.call());
                } catch (Exception failure) {
                    if (Thread.currentThread().isInterrupted()) {
                        return;
                    }
                    LOG.warn("the {} could not be written; trying again", name, failure);
                    try {
                        Thread.sleep(AGAIN);
                    } catch (InterruptedException ended) {
                        return;
                    }
                }
            }
        });
    }

    @Override
    public void close() {
        filling.forEach(Thread::interrupt);
    }
}
