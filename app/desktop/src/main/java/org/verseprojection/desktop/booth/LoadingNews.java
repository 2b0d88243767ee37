package org.verseprojection.desktop.booth;

import java.util.concurrent.Executor;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.domain.Wording;
import org.verseprojection.live.search.VerseSearch;
import org.verseprojection.matching.VerseIndex;

/// Brings what the engine tells while it loads to the screen's thread, and to whom it concerns.
///
/// @param screen runs work on the screen's thread
record LoadingNews(Executor screen, VerseSearch search, ListeningDesk listening, Notices notices, Messages messages)
        implements Engine.Loading {
    @Override
    public void progress(double done) {
        screen.execute(() -> listening.progress(done));
    }

    @Override
    public void searchable(VerseIndex index) {
        search.use(index);
        screen.execute(() -> notices.clear(Notice.Subject.SEARCH));
    }

    @Override
    public void hearing(Engine.Ear ear, String model) {
        screen.execute(() -> {
            notices.set(Notice.Subject.MODEL, Notice.Severity.OK, messages.get("model.ready", model));
            listening.ready(ear);
        });
    }

    @Override
    public void failed(Wording why) {
        screen.execute(() -> {
            listening.deaf();
            notices.set(Notice.Subject.MODEL, Notice.Severity.ERROR, why.in(messages.locale()));
        });
    }
}
