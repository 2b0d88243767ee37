package org.verseprojection.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.slide.Page;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.desktop.web.WebOutput;
import org.verseprojection.desktop.web.WebOutputException;
import org.verseprojection.desktop.web.WebPage;
import org.verseprojection.desktop.web.WebState;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.ShowState;

/// The pages for OBS and the like, served while they are wanted. JavaFX thread.
final class WebPages implements AutoCloseable {
    private final LiveBooth booth;
    private final Themes themes;
    private final Messages messages;
    private final Locale locale;
    private final ReadOnlyObjectWrapper<String> address = new ReadOnlyObjectWrapper<>("");
    private Optional<WebOutput> serving = Optional.empty();
    private Preferences.WebOutput served;

    WebPages(LiveBooth booth, Themes themes, Messages messages, Locale locale) {
        this.booth = booth;
        this.themes = themes;
        this.messages = messages;
        this.locale = locale;
        this.served = booth.preferences().get().web();
        booth.show().addListener((_, _, state) -> {
            if (!booth.layingOut()) {
                publish(state);
            }
        });
        booth.theme().addListener((_, _, _) -> themesChanged());
    }

    /// Where the pages are: the address of one of them without its name; empty while none is served.
    ObservableValue<String> address() {
        return address.getReadOnlyProperty();
    }

    /// Draws the pages by the themes as they are now; what they show stays.
    void themesChanged() {
        serving.ifPresent(output -> output.pages(pages(served)));
    }

    /// Serves as it is wanted from now on. Browsers that look at a page which stays notice nothing of it.
    void serve(Preferences.WebOutput wanted) {
        boolean same = wanted.withPages(served.pages()).equals(served);
        if (serving.isPresent() && same) {
            served = wanted;
            themesChanged();
            return;
        }
        close();
        if (!wanted.on()) {
            booth.withdraw(Notice.Subject.WEB);
            return;
        }
        try {
            WebOutput started = WebOutput.start(wanted.port(), wanted.lan(), wanted.token(), pages(wanted), locale);
            serving = Optional.of(started);
            served = wanted.withToken(started.token());
            if (!served.equals(wanted)) {
                booth.preferences(booth.preferences().get().withWeb(served));
            }
            address.set(started.address("").toString());
            booth.notice(new Notice(
                    Notice.Subject.WEB,
                    started.notice().isPresent() ? Notice.Severity.WARNING : Notice.Severity.OK,
                    started.notice()
                            .orElse(messages.get(
                                    "web.on",
                                    started.address(served.pages().getFirst().name())))));
            publish(booth.show().get());
        } catch (WebOutputException refused) {
            booth.notice(new Notice(
                    Notice.Subject.WEB,
                    Notice.Severity.ERROR,
                    Optional.ofNullable(refused.getMessage()).orElse("")));
        }
    }

    /// A theme that is gone gives way to the projector's.
    private List<WebPage> pages(Preferences.WebOutput wanted) {
        Theme projector = booth.theme().get();
        List<Theme> all = themes.all();
        return wanted.pages().stream()
                .map(page -> new WebPage(
                        page,
                        all.stream()
                                .filter(theme -> theme.name().equals(page.theme()))
                                .findFirst()
                                .orElse(projector)))
                .toList();
    }

    private void publish(ShowState state) {
        serving.ifPresent(output -> output.publish(state.visible()
                .map(slide -> {
                    Page page = booth.composer().compose(slide);
                    return new WebState(page.text(), page.reference(), page.number(), page.of(), Output.LIVE);
                })
                .orElse(WebState.NOTHING)));
    }

    @Override
    public void close() {
        serving.ifPresent(WebOutput::close);
        serving = Optional.empty();
        address.set("");
    }
}
