package org.verseprojection.desktop.operator;

import java.util.Locale;
import java.util.Optional;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.live.automation.Countdown;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.ShowState;

/// What the strip across the screen says, and how loudly.
///
/// @param style its look: `quiet`, `live`, `covered`, `frozen`, `locked` or `countdown`
record Banner(String style, String text) {
    /// @param seconds until the countdown is due
    static Banner of(Kit kit, ShowState show, Optional<Countdown> countdown, long seconds, boolean locked) {
        Banner open = unlocked(kit, show, countdown, seconds);
        if (!locked) {
            return open;
        }
        String text = kit.text("banner.locked", kit.key(Action.LOCK));
        return open.style().equals("quiet")
                ? new Banner("locked", text)
                : new Banner(open.style().equals("live") ? "locked" : open.style(), text + "   " + open.text());
    }

    private static Banner unlocked(Kit kit, ShowState show, Optional<Countdown> countdown, long seconds) {
        if (show.output() != Output.LIVE) {
            return new Banner(show.output() == Output.FROZEN ? "frozen" : "covered", covered(kit, show));
        }
        if (countdown.isPresent()) {
            String title = kit.title(countdown.get().slide());
            return new Banner("countdown", kit.text("banner.countdown", title, seconds));
        }
        return show.onAir()
                .map(slide -> new Banner("live", kit.text("banner.live", kit.title(slide))))
                .orElseGet(() -> new Banner("quiet", kit.text("banner.nothing")));
    }

    private static String covered(Kit kit, ShowState show) {
        if (show.frozen() && show.output() != Output.FROZEN) {
            return kit.text(
                    show.armed() ? "banner.over.armed" : "banner.over",
                    kit.text("output." + show.output().name().toLowerCase(Locale.ROOT)),
                    coverKey(kit, show.output()),
                    show.held().map(kit::title).orElse(kit.text("banner.empty")),
                    kit.key(Action.FREEZE),
                    show.onAir().map(kit::title).orElse(""));
        }
        String key = coverKey(kit, show.output());
        String name = "banner." + show.output().name().toLowerCase(Locale.ROOT);
        return show.armed()
                ? kit.text(
                        name + ".armed",
                        key,
                        show.onAir().map(kit::title).orElse(""),
                        show.held().map(kit::title).orElse(kit.text("banner.empty")))
                : kit.text(name, key);
    }

    private static String coverKey(Kit kit, Output cover) {
        return kit.key(
                switch (cover) {
                    case LIVE, BLACK -> Action.BLACK;
                    case CLEAR -> Action.CLEAR;
                    case LOGO -> Action.LOGO;
                    case FROZEN -> Action.FREEZE;
                    case HIDDEN -> Action.HIDE;
                });
    }
}
