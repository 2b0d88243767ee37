package org.verseprojection.desktop;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.slide.Page;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.desktop.web.WebOutput;
import org.verseprojection.desktop.web.WebOutputException;
import org.verseprojection.desktop.web.WebPage;
import org.verseprojection.desktop.web.WebState;
import org.verseprojection.live.show.ShowState;

/// The pages for OBS and the like, served while they are wanted.
final class WebPages implements AutoCloseable {
    private final LiveBooth booth;
    private final Messages messages;
    private final Locale locale;
    private final ReadOnlyObjectWrapper<String> address = new ReadOnlyObjectWrapper<>("");
    private Optional<WebOutput> serving = Optional.empty();
    private Preferences.WebOutput served;

    WebPages(LiveBooth booth, Messages messages, Locale locale) {
        this.booth = booth;
        this.messages = messages;
        this.locale = locale;
        this.served = booth.preferences().get().web();
        booth.show().addListener((_, _, state) -> {
            if (!booth.layingOut()) {
                publish(state);
            }
        });
    }

    /// The first page's address; empty while nothing is served.
    ObservableValue<String> address() {
        return address.getReadOnlyProperty();
    }

    /// Serves as it is wanted from now on.
    void serve(Preferences.WebOutput wanted) {
        if (serving.isPresent() && wanted.equals(served)) {
            return;
        }
        close();
        if (!wanted.on()) {
            return;
        }
        try {
            WebOutput started = WebOutput.start(wanted.port(), wanted.lan(), wanted.token(), locale);
            serving = Optional.of(started);
            served = new Preferences.WebOutput(true, wanted.port(), wanted.lan(), started.token());
            if (!served.equals(wanted)) {
                booth.preferences(booth.preferences().get().withWeb(served));
            }
            address.set(started.address(WebPage.FULL).toString());
            booth.notice(new Notice(
                    Notice.Subject.WEB,
                    started.notice().isPresent() ? Notice.Severity.WARNING : Notice.Severity.OK,
                    started.notice().orElse(messages.get("web.on", address.get()))));
            publish(booth.show().get());
        } catch (WebOutputException refused) {
            booth.notice(new Notice(
                    Notice.Subject.WEB,
                    Notice.Severity.ERROR,
                    Optional.ofNullable(refused.getMessage()).orElse("")));
        }
    }

    private void publish(ShowState state) {
        serving.ifPresent(output -> output.publish(state.onAir()
                .map(slide -> {
                    Page page = booth.composer().compose(slide);
                    return new WebState(page.text(), page.reference(), page.number(), page.of(), state.output());
                })
                .orElse(new WebState("", "", 0, 1, state.output()))));
    }

    @Override
    public void close() {
        serving.ifPresent(WebOutput::close);
        serving = Optional.empty();
        address.set("");
    }
}
