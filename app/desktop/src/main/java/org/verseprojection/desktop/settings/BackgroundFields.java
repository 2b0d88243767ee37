package org.verseprojection.desktop.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.settings.SliderField.Range;
import org.verseprojection.desktop.theme.Theme.Background;

/// What is behind the text. A kind that is chosen begins with the colours that were there.
final class BackgroundFields {
    private enum Kind {
        PLAIN,
        GRADIENT,
        PICTURE,
        TRANSPARENT
    }

    private static final String DARK = "#000000";

    private final Desk desk;
    private final LookFields fields;

    BackgroundFields(Desk desk, LookFields fields) {
        this.desk = desk;
        this.fields = fields;
    }

    List<SettingRow> rows() {
        return List.of(
                fields.choice(
                        "background",
                        List.of(Kind.values()),
                        kind -> desk.words("background." + kind),
                        theme -> kind(theme.background()),
                        (to, kind) -> to.background = kind == kind(to.background) ? to.background : of(kind, to)),
                only(
                        background -> background instanceof Background.Plain,
                        fields.colour("background.colour", theme -> first(theme.background()), (to, value) -> {
                            if (to.background instanceof Background.Plain) {
                                to.background = new Background.Plain(value);
                            }
                        })),
                only(
                        background -> background instanceof Background.Gradient,
                        fields.colour("background.top", theme -> first(theme.background()), (to, value) -> {
                            if (to.background instanceof Background.Gradient(String top, String bottom)) {
                                to.background = new Background.Gradient(value, bottom);
                            }
                        })),
                only(
                        background -> background instanceof Background.Gradient,
                        fields.colour("background.bottom", theme -> second(theme.background()), (to, value) -> {
                            if (to.background instanceof Background.Gradient(String top, String bottom)) {
                                to.background = new Background.Gradient(top, value);
                            }
                        })),
                only(background -> background instanceof Background.Picture, picture()),
                only(
                        background -> background instanceof Background.Picture,
                        fields.slider(
                                "background.darken",
                                new Range(0, 1, 0.05),
                                share -> desk.words("unit.percent", Math.round(share * 100)),
                                theme ->
                                        theme.background() instanceof Background.Picture picture ? picture.darken() : 0,
                                (to, value) -> {
                                    if (to.background instanceof Background.Picture(String file, double darken)) {
                                        to.background = new Background.Picture(file, value);
                                    }
                                })));
    }

    private SettingRow only(Predicate<Background> when, SettingRow row) {
        fields.following(() -> row.relevant().set(when.test(fields.theme().background())));
        return row;
    }

    private SettingRow picture() {
        Label name = Controls.text("", "file-name");
        fields.following(() -> name.setText(
                fields.theme().background() instanceof Background.Picture picture
                        ? PictureFiles.name(picture.file())
                        : ""));
        Consumer<Path> chosen = path -> fields.change(
                (to, file) -> to.background = new Background.Picture(
                        file, to.background instanceof Background.Picture picture ? picture.darken() : 0.4),
                path.toString());
        VBox box = new VBox(name, Controls.button(desk.words("file.choose"), () -> ask().ifPresent(chosen)));
        box.getStyleClass().add("stack");
        return SettingRow.under(desk.messages(), "background.picture", box);
    }

    private Optional<Path> ask() {
        return desk.files().open(desk.words("background.picture"), desk.words("file.pictures"), PictureFiles.PATTERNS);
    }

    /// A picture is asked for at once; where none is chosen all stays as it is.
    private Background of(Kind kind, ThemeChange from) {
        return switch (kind) {
            case PLAIN -> new Background.Plain(first(from.background));
            case GRADIENT -> new Background.Gradient(first(from.background), second(from.background));
            case PICTURE ->
                ask().<Background>map(path -> new Background.Picture(path.toString(), 0.4))
                        .orElse(from.background);
            case TRANSPARENT -> new Background.Transparent();
        };
    }

    private static Kind kind(Background background) {
        return switch (background) {
            case Background.Plain plain -> Kind.PLAIN;
            case Background.Gradient gradient -> Kind.GRADIENT;
            case Background.Picture picture -> Kind.PICTURE;
            case Background.Transparent transparent -> Kind.TRANSPARENT;
        };
    }

    private static String first(Background background) {
        return switch (background) {
            case Background.Plain(String colour) -> colour;
            case Background.Gradient(String top, String bottom) -> top;
            case Background.Picture picture -> DARK;
            case Background.Transparent transparent -> DARK;
        };
    }

    private static String second(Background background) {
        return background instanceof Background.Gradient(String top, String bottom) ? bottom : DARK;
    }
}
