package org.verseprojection.desktop.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The plain controls that settings are made of. Each tells what a hand chose, and nothing when it is built.
public final class Controls {
    private Controls() {}

    /// One of several; a chosen value that is not among them is added.
    public static <T> ComboBox<T> choice(List<T> values, T value, Function<T, String> words, Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        if (!values.contains(value)) {
            box.getItems().add(value);
        }
        box.setConverter(new Words<>(words));
        box.setValue(value);
        box.getStyleClass().add("choice");
        box.valueProperty().addListener((property, old, now) -> {
            if (now != null) {
                chosen.accept(now);
            }
        });
        return box;
    }

    /// One of several that are filled in later.
    public static <T> ComboBox<T> choice(Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setConverter(new Words<>(words));
        box.getStyleClass().add("choice");
        return box;
    }

    /// What scrolls up and down, as wide as there is room. JavaFX would keep a picture of it, and keeps that of a pane
    /// which has left its window for as long as the heap has room, some 3 MB each.
    public static ScrollPane scrolling(Node content, String styleClass) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add(styleClass);
        keepNoPicture(pane);
        return pane;
    }

    /// A text of several lines that can be read and copied.
    public static TextArea reading(String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.skinProperty()
                .subscribe(_ -> area.getChildrenUnmodifiable().stream()
                        .filter(ScrollPane.class::isInstance)
                        .map(ScrollPane.class::cast)
                        .forEach(Controls::keepNoPicture));
        return area;
    }

    private static void keepNoPicture(ScrollPane pane) {
        pane.skinProperty().subscribe(_ -> pane.getChildrenUnmodifiable().forEach(part -> part.setCache(false)));
    }

    public static CheckBox flag(boolean value, Consumer<Boolean> chosen) {
        CheckBox box = new CheckBox();
        box.setSelected(value);
        box.selectedProperty().addListener((property, old, now) -> chosen.accept(now));
        return box;
    }

    /// One of few, all to be seen.
    public static <T> VBox radios(List<T> values, T value, Function<T, String> words, Consumer<T> chosen) {
        VBox box = new VBox();
        box.getStyleClass().add("radios");
        ToggleGroup group = new ToggleGroup();
        for (T each : values) {
            RadioButton button = new RadioButton(words.apply(each));
            button.setWrapText(true);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(each.equals(value));
            button.setUserData(each);
            button.selectedProperty().addListener((property, old, now) -> {
                if (now) {
                    chosen.accept(each);
                }
            });
            box.getChildren().add(button);
        }
        return box;
    }

    /// A button as wide as its words.
    public static Button button(String words, Runnable pressed) {
        Button button = new Button(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> pressed.run());
        return button;
    }

    /// Text that wraps and is never cut.
    public static Label text(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Lets Esc leave a list, which would keep it to itself: what lies around the list hears it.
    public static void handEscapeOn(ListView<?> list) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                Parent around = list.getParent();
                around.fireEvent(event.copyFor(around, around));
            }
        });
    }

    private static final class Words<T> extends StringConverter<T> {
        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
