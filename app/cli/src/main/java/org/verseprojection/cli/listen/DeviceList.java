package org.verseprojection.cli.listen;

import java.util.List;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.JsonLines;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.speech.audio.Microphone;
import org.verseprojection.speech.audio.Microphones;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Lists the microphones of this machine.
final class DeviceList {
    private final Console console;
    private final Microphones microphones;
    private final RememberedDevice remembered;

    DeviceList(Console console, Microphones microphones, RememberedDevice remembered) {
        this.console = console;
        this.microphones = microphones;
        this.remembered = remembered;
    }

    void print(boolean json) {
        List<Microphone> all = microphones.list();
        String chosen = remembered.name().orElse("");
        if (json) {
            JsonLines lines = new JsonLines(console.out());
            ObjectNode object = lines.object();
            ArrayNode devices = object.putArray("devices");
            for (Microphone microphone : all) {
                devices.addObject()
                        .put("name", microphone.name())
                        .put("description", microphone.description())
                        .put("inputs", microphone.maxInputs())
                        .put("remembered", microphone.name().equals(chosen));
            }
            lines.write(object);
        } else if (all.isEmpty()) {
            console.out().println(Texts.of("devices.none"));
        } else {
            Table table = new Table(Texts.of("devices.name"), Texts.of("devices.description"), "");
            for (Microphone microphone : all) {
                String mark = microphone.name().equals(chosen) ? Texts.of("devices.remembered") : "";
                table.row(microphone.name(), microphone.description(), mark);
            }
            table.lines().forEach(console.out()::println);
        }
        console.out().flush();
    }
}
