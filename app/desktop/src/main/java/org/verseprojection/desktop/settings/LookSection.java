package org.verseprojection.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.verseprojection.desktop.settings.SliderField.Range;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Alignment;
import org.verseprojection.desktop.theme.Theme.Placement;

/// What can be changed about the look of slides.
final class LookSection {
    private final Desk desk;
    private final LookFields fields;

    LookSection(Desk desk, ThemeDraft draft) {
        this.desk = desk;
        this.fields = new LookFields(desk, draft);
    }

    List<SettingRow> rows() {
        return Stream.of(letters(), new BackgroundFields(desk, fields).rows(), edges(), block(), rest())
                .flatMap(List::stream)
                .toList();
    }

    private List<SettingRow> letters() {
        return List.of(
                fields.choice("font", families(), family -> family, Theme::font, (to, value) -> to.font = value),
                fields.flag("bold", Theme::bold, (to, value) -> to.bold = value),
                fields.slider("largest", new Range(12, 120, 1), this::points, Theme::largest, (to, value) -> {
                    to.largest = value;
                    to.smallest = Math.min(to.smallest, value);
                }),
                fields.slider("smallest", new Range(12, 48, 1), this::points, Theme::smallest, (to, value) -> {
                    to.smallest = value;
                    to.largest = Math.max(to.largest, value);
                }),
                fields.colour("text-colour", Theme::text, (to, value) -> to.text = value),
                fields.colour("accent", Theme::accent, (to, value) -> to.accent = value));
    }

    private List<SettingRow> edges() {
        SettingRow colour =
                fields.colour("outline-colour", Theme::outlineColour, (to, value) -> to.outlineColour = value);
        fields.following(() -> colour.relevant().set(fields.theme().outline() > 0));
        return List.of(
                fields.slider(
                        "shadow", new Range(0, 20, 0.5), this::points, Theme::shadow, (to, value) -> to.shadow = value),
                fields.slider(
                        "outline",
                        new Range(0, 6, 0.5),
                        this::points,
                        Theme::outline,
                        (to, value) -> to.outline = value),
                colour);
    }

    private List<SettingRow> block() {
        SettingRow placement = fields.choice(
                "placement",
                List.of(Placement.values()),
                value -> desk.words("placement." + value),
                Theme::placement,
                (to, value) -> to.placement = value);
        fields.following(() -> placement.relevant().set(!fields.theme().lowerThird()));
        return List.of(
                fields.choice(
                        "alignment",
                        List.of(Alignment.values()),
                        value -> desk.words("alignment." + value),
                        Theme::alignment,
                        (to, value) -> to.alignment = value),
                placement,
                fields.slider(
                        "margin",
                        new Range(0, 0.2, 0.01),
                        share -> desk.words("unit.percent", Math.round(share * 100)),
                        Theme::margin,
                        (to, value) -> to.margin = value),
                fields.flag("lower-third", Theme::lowerThird, (to, value) -> to.lowerThird = value));
    }

    private List<SettingRow> rest() {
        return List.of(
                fields.flag("verse-numbers", Theme::verseNumbers, (to, value) -> to.verseNumbers = value),
                fields.flag("translation-shown", Theme::translationShown, (to, value) -> to.translationShown = value),
                fields.slider(
                        "fade",
                        new Range(0, 2000, 50),
                        fade -> fade == 0 ? desk.words("fade.cut") : desk.words("unit.seconds", fade / 1000),
                        Theme::fade,
                        (to, value) -> to.fade = (int) Math.round(value)));
    }

    private String points(double points) {
        return desk.words("unit.points", points);
    }

    /// Those of the machine, and the one that is chosen, be it there or not.
    private List<String> families() {
        List<String> families = new ArrayList<>(Font.getFamilies());
        Optional.of(fields.theme().font())
                .filter(font -> !families.contains(font))
                .ifPresent(families::addFirst);
        return families;
    }
}
