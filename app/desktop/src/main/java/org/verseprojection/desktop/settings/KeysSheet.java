package org.verseprojection.desktop.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.KeyNames;
import org.verseprojection.desktop.sheet.Sheet;
import org.verseprojection.desktop.sheet.SheetPdf;
import org.verseprojection.desktop.text.Messages;

/// All keys on one page of paper, as they are set here, to lie beside the laptop.
final class KeysSheet {
    private final Desk desk;
    private final KeyNames names;
    private final Label said = MemorySection.told();

    private KeysSheet(Desk desk, KeyNames names) {
        this.desk = desk;
        this.names = names;
    }

    static SettingRow row(Desk desk, KeyNames names) {
        return SettingRow.under(desk.messages(), "keys-sheet", new KeysSheet(desk, names).control());
    }

    private Node control() {
        Button save = Controls.button(desk.words("keys-sheet.save"), this::save);
        save.setId("keys-sheet-save");
        return new VBox(save, said);
    }

    private void save() {
        Bindings bindings = new Bindings(desk.now().keys(), desk.model()::standardKeys);
        Sheet sheet = of(desk.messages(), names, bindings);
        desk.files()
                .save(desk.words("keys-sheet.save"), desk.words("keys-sheet.kind"), List.of("*.pdf"), "keys.pdf")
                .ifPresent(file -> Thread.startVirtualThread(() -> {
                    String outcome = written(sheet, file);
                    Platform.runLater(() -> said.setText(outcome));
                }));
    }

    private String written(Sheet sheet, Path file) {
        try {
            Files.write(file, SheetPdf.of(sheet));
            return desk.words("keys-sheet.saved", file.getFileName());
        } catch (IOException | RuntimeException refused) {
            return desk.words("keys-sheet.unsaved", String.valueOf(refused.getMessage()));
        }
    }

    static Sheet of(Messages messages, KeyNames names, Bindings bindings) {
        List<Sheet.Row> own = new ArrayList<>();
        Arrays.stream(Action.values())
                .filter(action -> !bindings.of(action).isEmpty())
                .forEach(action -> own.add(Sheet.Row.of(
                        String.join(
                                ", ",
                                bindings.of(action).stream().map(names::name).toList()),
                        names.action(action))));
        List<Sheet.Row> fixed = names.fixed().stream()
                .map(each -> Sheet.Row.of(each.keys(), each.does()))
                .toList();
        return new Sheet(
                messages.get("keys-sheet.title"),
                bindings.of(Action.BLACK).stream()
                        .limit(1)
                        .map(key -> messages.get("keys-sheet.doubt", names.name(key)))
                        .toList(),
                List.of(
                        new Sheet.Section(messages.get("keys-sheet.fixed"), "", fixed),
                        new Sheet.Section(messages.get("keys-sheet.own"), "", own)));
    }
}
