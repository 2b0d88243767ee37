package org.verseprojection.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.preferences.OutputPage;

/// The pages for OBS in the settings.
final class OutputsSectionTest {
    @Test
    void webPageIsServedAndItsAddressCopied() {
        Booth.at(Section.OUTPUTS, booth -> {
            assertFalse(booth.row("web.outputs").isVisible());
            booth.in("web.on", CheckBox.class).fire();
            assertTrue(booth.row("web.outputs").isVisible());
            booth.in("web.lan", CheckBox.class).fire();
            TextField port = booth.in("web.port", TextField.class);
            port.setText("70000");
            port.fireEvent(new javafx.event.ActionEvent());
            assertEquals("8750", port.getText());
            port.setText("9000");
            port.fireEvent(new javafx.event.ActionEvent());
            assertEquals(9000, booth.model.preferences().web().port());
            assertTrue(booth.model.preferences().web().on()
                    && booth.model.preferences().web().lan());
            booth.model.address.set("http://10.0.0.5:9000/?token=x");
            output(booth, "Copy the address of the page reference", Button.class)
                    .fire();
            assertEquals(List.of("http://10.0.0.5:9000/reference?token=x"), booth.model.copied);
        });
    }

    @Test
    void eachWebPageHasItsOwnContentAndLook() {
        Booth.at(Section.OUTPUTS, booth -> {
            booth.in("web.on", CheckBox.class).fire();
            booth.press("add-output");
            assertEquals("page-4", pages(booth).getLast().name());
            rename(booth, "page-4", "Stream");
            choose(booth, "What the page Stream shows", OutputPage.Content.LOWER_THIRD);
            choose(booth, "Look of the page Stream", FakeSettings.PAPER.name());
            output(booth, "Background of the page Stream", CheckBox.class).fire();
            assertEquals(
                    new OutputPage("Stream", OutputPage.Content.LOWER_THIRD, "Paper", true),
                    pages(booth).getLast());
            assertEquals(OutputPage.standard(), pages(booth).subList(0, 3));
            output(booth, "Remove the page full", Button.class).fire();
            assertEquals(
                    List.of("lower-third", "reference", "Stream"),
                    pages(booth).stream().map(OutputPage::name).toList());
            booth.model.address.set("http://127.0.0.1:8750/");
            assertEquals(
                    "http://127.0.0.1:8750/Stream",
                    output(booth, "Address of the page Stream", TextField.class).getText());
        });
    }

    @Test
    void webPagesWithoutAGoodNameOfTheirOwnAreRefusedInWords() {
        Booth.at(Section.OUTPUTS, booth -> {
            booth.in("web.on", CheckBox.class).fire();
            rename(booth, "full", "a b");
            assertTrue(said(booth).startsWith("A name has 1 to 30 letters"), said(booth));
            rename(booth, "full", "Reference");
            assertEquals("Another page is called “Reference”.", said(booth));
            assertEquals(OutputPage.standard(), pages(booth));
            rename(booth, "full", "whole");
            assertEquals("", said(booth));
            assertEquals("whole", pages(booth).getFirst().name());
        });
    }

    @Test
    void thereAreOneToEightWebPages() {
        Booth.at(Section.OUTPUTS, booth -> {
            booth.in("web.on", CheckBox.class).fire();
            for (int i = 3; i < OutputPage.MOST; i++) {
                booth.press("add-output");
            }
            assertTrue(booth.named("add-output", Button.class).isDisabled());
            while (pages(booth).size() > 1) {
                output(booth, "Remove the page " + pages(booth).getFirst().name(), Button.class)
                        .fire();
            }
            assertTrue(
                    output(booth, "Remove the page " + pages(booth).getFirst().name(), Button.class)
                            .isDisabled());
        });
    }

    private static List<OutputPage> pages(Booth booth) {
        return booth.model.preferences().web().pages();
    }

    private static void rename(Booth booth, String from, String to) {
        TextField field = output(booth, "Name of the page " + from, TextField.class);
        field.setText(to);
        field.fireEvent(new javafx.event.ActionEvent());
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(Booth booth, String name, T value) {
        ((ComboBox<T>) output(booth, name, ComboBox.class)).setValue(value);
    }

    /// What is wrong with the first page.
    private static String said(Booth booth) {
        return ((Label) booth.row("web.outputs").lookup(".setting-problem")).getText();
    }

    /// The control that a screen reader calls so.
    private static <T extends Node> T output(Booth booth, String name, Class<T> type) {
        return booth.row("web.outputs").lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }
}
