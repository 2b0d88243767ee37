package org.verseprojection.desktop.booth;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.queue.NotesReader;
import org.verseprojection.live.queue.ServiceQueue;
import org.verseprojection.live.show.Content;
import org.verseprojection.matching.Expected;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;

/// What was prepared for the service, and is likelier to be heard for it.
final class QueueDesk {
    private final ServiceQueue prepared = new ServiceQueue();
    private final ObservableList<Content> list = FXCollections.observableArrayList();
    private final Expected expected = new Expected(() -> this.passages);
    private final NotesReader notes;
    private final Messages messages;
    private volatile Set<Passage> passages = Set.of();

    QueueDesk(Scripture scripture, Messages messages) {
        this.notes = new NotesReader(new ReferenceParser(scripture.versification(), scripture.books()));
        this.messages = messages;
        prepared.listen(this::changed);
    }

    private void changed(List<Content> items) {
        list.setAll(items);
        passages = items.stream().map(Content::passage).collect(Collectors.toUnmodifiableSet());
    }

    ServiceQueue prepared() {
        return prepared;
    }

    ObservableList<Content> list() {
        return list;
    }

    /// For the matcher, on any thread.
    Expected expected() {
        return expected;
    }

    /// Adds the references of a preacher's notes.
    ///
    /// @return how many, and what was not understood, in plain words
    String read(String typed, Translation translation) {
        NotesReader.Notes found = notes.read(typed);
        prepared.addAll(found.passages().stream()
                .map(passage -> new Content(passage, translation))
                .toList());
        List<String> said = new ArrayList<>();
        said.add(messages.get("notes.found", found.passages().size()));
        if (found.cut()) {
            said.add(messages.get("notes.cut"));
        }
        if (!found.unknown().isEmpty()) {
            said.add(messages.get("notes.unknown", String.join("\n", found.unknown())));
        }
        return String.join("\n", said);
    }
}
