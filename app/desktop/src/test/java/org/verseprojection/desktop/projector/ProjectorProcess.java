package org.verseprojection.desktop.projector;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.verseprojection.desktop.screens.Monitor;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.desktop.screens.Monitors;
import org.verseprojection.desktop.screens.ProjectorChoice.Verdict;

/// A program with an operator's window (blue) and a projector (green), told what to do on standard input
/// and telling what happens on standard output. Runs beside the tests, since a display is chosen when a
/// process starts.
final class ProjectorProcess {
    private final Monitors monitors = Monitors.watch(Locale.ENGLISH);
    private final Region content = new Pane();
    private final ProjectorWindow projector = new ProjectorWindow(monitors, content, this::told);

    /// How often the operator's window got the keyboard or lost it.
    private int turns;

    /// Whether the operator's window has had the keyboard.
    private boolean ready;

    private ProjectorProcess() {
        content.setStyle("-fx-background-color: #00ff00;");
        Stage operator = new Stage(StageStyle.UNDECORATED);
        Pane desk = new Pane();
        desk.setStyle("-fx-background-color: #0000ff;");
        operator.setScene(new Scene(desk, Color.BLUE));
        operator.setTitle("operator");
        operator.setX(40);
        operator.setY(40);
        operator.setWidth(600);
        operator.setHeight(400);
        operator.addEventHandler(KeyEvent.KEY_PRESSED, key -> say("key " + key.getCode()));
        operator.focusedProperty().subscribe(_ -> turns++);
        operator.focusedProperty().subscribe(focused -> {
            if (focused && !ready) {
                ready = true;
                say("ready");
            }
        });
        operator.show();
        operator.requestFocus();
    }

    /// Begins; ends when standard input does.
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            ProjectorProcess process = new ProjectorProcess();
            Thread reader = new Thread(() -> process.obey(), "commands");
            reader.start();
        });
    }

    private void obey() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line;
                Platform.runLater(() -> obey(command));
            }
        } catch (IOException e) {
            say("error " + e);
        }
        Platform.exit();
    }

    private void obey(String command) {
        String[] words = command.split("\\|", -1);
        switch (words[0]) {
            case "first" -> timed(() -> projector.choose(Optional.empty()));
            case "choose" ->
                timed(() -> projector.choose(
                        Optional.of(new MonitorIdentity(words[1], words[2], words.length > 3 ? words[3] : ""))));
            case "hide" -> projector.hidden(true);
            case "hide focused" -> {
                window().ifPresent(Window::requestFocus);
                projector.hidden(true);
            }
            case "show" -> projector.hidden(false);
            case "identify" -> projector.identify();
            case "turns" -> say("turns " + turns);
            case "where" -> say(where());
            case "screens" -> say("screens " + Screen.getScreens());
            case "list" -> {
                monitors.list().forEach(m -> say("monitor " + describe(m)));
                say("listed " + monitors.mirrored());
            }
            default -> say("unknown " + command);
        }
    }

    private static void timed(Runnable open) {
        long start = System.nanoTime();
        open.run();
        say("opened " + (System.nanoTime() - start) / 1_000_000);
    }

    private void told(Verdict verdict) {
        say(
                switch (verdict) {
                    case Verdict.On(Monitor monitor) -> "on " + describe(monitor);
                    case Verdict.Away(MonitorIdentity wanted) -> "away " + describe(wanted);
                    case Verdict.None() -> "none";
                    case Verdict.Mirrored(Monitor monitor) -> "mirrored " + describe(monitor);
                });
    }

    private static Optional<Window> window() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage s && s.getTitle().equals(ProjectorWindow.TITLE))
                .findFirst();
    }

    private static String where() {
        Rectangle2D primary = Screen.getPrimary().getBounds();
        return window().map(w -> "where %.0fx%.0f%+.0f%+.0f %s"
                        .formatted(
                                w.getWidth(),
                                w.getHeight(),
                                w.getX(),
                                w.getY(),
                                primary.intersects(w.getX(), w.getY(), w.getWidth(), w.getHeight())
                                        ? "OVERLAPS"
                                        : "apart"))
                .orElse("where nowhere");
    }

    private static String describe(Monitor monitor) {
        return describe(monitor.identity()) + "|" + monitor.name() + "|" + monitor.primary();
    }

    private static String describe(MonitorIdentity id) {
        return id.edid() + "|" + id.connector() + "|" + id.geometry();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
