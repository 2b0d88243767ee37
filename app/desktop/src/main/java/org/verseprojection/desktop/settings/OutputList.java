package org.verseprojection.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.preferences.OutputPage;

/// The pages for OBS and the like, one under the other, and a button that adds one.
final class OutputList extends VBox {
    private final Desk desk;

    OutputList(Desk desk) {
        this.desk = desk;
        getStyleClass().add("outputs");
        build();
    }

    private void build() {
        List<OutputPage> pages = pages();
        getChildren().clear();
        for (int i = 0; i < pages.size(); i++) {
            getChildren().add(new OutputFields(desk, this, i));
        }
        Button add = Controls.button(desk.words("web.outputs.add"), this::add);
        add.setId("add-output");
        add.setDisable(pages.size() >= OutputPage.MOST);
        getChildren().add(add);
        if (add.isDisabled()) {
            getChildren().add(Controls.text(desk.words("web.outputs.most", OutputPage.MOST)));
        }
    }

    List<OutputPage> pages() {
        return desk.now().web().pages();
    }

    /// Puts another page in the place of one.
    void set(int index, OutputPage page) {
        List<OutputPage> pages = new ArrayList<>(pages());
        pages.set(index, page);
        keep(pages);
    }

    void remove(int index) {
        List<OutputPage> pages = new ArrayList<>(pages());
        pages.remove(index);
        keep(pages);
        build();
        ((OutputFields) getChildren().get(Math.min(index, pages.size() - 1))).focus();
    }

    private void add() {
        List<OutputPage> pages = new ArrayList<>(pages());
        String name = IntStream.iterate(pages.size() + 1, number -> number + 1)
                .mapToObj(number -> "page-" + number)
                .filter(free -> pages.stream().noneMatch(page -> page.sameName(free)))
                .findFirst()
                .orElseThrow();
        pages.add(new OutputPage(name, OutputPage.Content.FULL, "", false));
        keep(pages);
        build();
        ((OutputFields) getChildren().get(pages.size() - 1)).focus();
    }

    private void keep(List<OutputPage> pages) {
        desk.change(old -> old.withWeb(old.web().withPages(pages)));
    }
}
