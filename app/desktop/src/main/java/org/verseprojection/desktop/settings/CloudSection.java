package org.verseprojection.desktop.settings;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.memory.CloudControl;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.CloudStatus.Phase;

/// The account in the cloud: off until somebody signs in.
final class CloudSection {
    private final Desk desk;
    private final CloudControl cloud;
    private final DateTimeFormatter time;
    private final TextField server = new TextField();
    private final TextField email = new TextField();
    private final PasswordField password = new PasswordField();
    private final Label told = MemorySection.told();

    private CloudSection(Desk desk) {
        this.desk = desk;
        this.cloud = desk.model().cloud();
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(desk.messages().locale())
                .withZone(ZoneId.systemDefault());
    }

    static List<SettingRow> rows(Desk desk) {
        return new CloudSection(desk).rows();
    }

    private List<SettingRow> rows() {
        SettingRow status = SettingRow.under(desk.messages(), "cloud", status());
        SettingRow address = SettingRow.under(desk.messages(), "cloud-server", field(server, "cloud.server.example"));
        SettingRow who = SettingRow.under(desk.messages(), "cloud-email", field(email, "cloud.email.example"));
        SettingRow secret = SettingRow.under(desk.messages(), "cloud-password", signIn());
        SettingRow refused = SettingRow.under(desk.messages(), "cloud-aside", aside(cloud));
        SettingRow conflicts =
                SettingRow.under(desk.messages(), "cloud-conflicts", new ConflictLines(desk, cloud, time).node());
        desk.follow(cloud.status(), now -> {
            boolean asks = now.phase() == Phase.SIGNED_OUT || now.phase() == Phase.ASKS;
            List.of(address, who, secret).forEach(row -> row.relevant().set(asks));
            List.of(refused, conflicts).forEach(row -> row.relevant().set(now.phase() != Phase.SIGNED_OUT));
            if (asks && server.getText().isEmpty()) {
                cloud.server(this::lastServer);
            }
            now.email().filter(_ -> email.getText().isEmpty()).ifPresent(email::setText);
        });
        return List.of(status, address, who, secret, refused, conflicts);
    }

    private void lastServer(String address) {
        if (server.getText().isEmpty()) {
            server.setText(address);
        }
    }

    private Node status() {
        Label label = Controls.text("");
        label.setId("cloud-status");
        Button now = Controls.button(desk.words("cloud.now"), cloud::synchronise);
        now.setId("cloud-now");
        Button out = Controls.button(desk.words("cloud.sign-out"), () -> cloud.signOut(told::setText));
        out.setId("cloud-out");
        FlowPane buttons = new FlowPane(now, out);
        buttons.getStyleClass().add("buttons");
        buttons.managedProperty().bind(buttons.visibleProperty());
        desk.follow(cloud.status(), status -> {
            label.setText(words(status));
            buttons.setVisible(status.phase() != Phase.SIGNED_OUT);
        });
        VBox box = new VBox(label, buttons, told);
        box.getStyleClass().add("stack");
        return box;
    }

    private String words(CloudStatus status) {
        StringBuilder words = new StringBuilder(
                desk.words("cloud.phase." + status.phase(), status.email().orElse("–")));
        if (status.waiting() > 0) {
            words.append(' ').append(desk.words("cloud.waiting", status.waiting()));
        }
        status.last().ifPresent(at -> words.append(' ').append(desk.words("cloud.last", time.format(at))));
        if (!status.words().isBlank()) {
            words.append('\n').append(status.words());
        }
        return words.toString();
    }

    private TextField field(TextField field, String example) {
        field.setPromptText(desk.words(example));
        field.getStyleClass().add("cloud-field");
        return field;
    }

    private Node signIn() {
        Button in = Controls.button(desk.words("cloud.sign-in"), this::signedIn);
        in.setId("cloud-in");
        in.getStyleClass().add(Styles.ACCENT);
        in.disableProperty()
                .bind(server.textProperty()
                        .isEmpty()
                        .or(email.textProperty().isEmpty())
                        .or(password.textProperty().isEmpty()));
        password.setId("cloud-secret");
        password.setOnAction(_ -> in.fire());
        password.getStyleClass().add("cloud-field");
        FlowPane line = new FlowPane(password, in);
        line.getStyleClass().add("buttons");
        return line;
    }

    private void signedIn() {
        char[] secret = password.getText().toCharArray();
        password.clear();
        told.setText(desk.words("cloud.signing-in"));
        cloud.signIn(server.getText(), email.getText(), secret, told::setText);
    }

    /// What the cloud did not take.
    private Label aside(CloudControl from) {
        Label label = Controls.text(desk.words("cloud-aside.none"));
        desk.follow(
                from.status(),
                _ -> from.setAside(reasons -> label.setText(
                        reasons.isEmpty() ? desk.words("cloud-aside.none") : String.join("\n", reasons))));
        return label;
    }
}
