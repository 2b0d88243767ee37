package org.verseprojection.desktop.slide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.verseprojection.desktop.theme.Theme;

/// Lays one text out for one look.
final class Typesetter {
    private static final double PITCH = 1.24;
    private static final double COLUMN_GAP = 0.05; // of the screen's width
    private static final double STEP = 0.25; // sizes are multiples of that, in pixels

    private final Look look;
    private final SlideText text;
    private final TextMeasure.Face face;
    private final Geometry place;
    private final TextBox box;
    private final List<LineBreaker> blocks;

    Typesetter(Look look, SlideText text, TextMeasure measure) {
        this.look = look;
        this.text = text;
        Theme theme = look.theme();
        this.face = measure.face(theme.font(), theme.bold());
        this.place = Geometry.of(look, !text.note().isEmpty());
        this.blocks = text.blocks().stream()
                .map(atoms -> new LineBreaker(atoms, face))
                .toList();
        boolean columns = look.sideBySide() && blocks.size() > 1;
        double width = columns ? (place.width() - COLUMN_GAP * look.width()) / 2 : place.width();
        this.box = new TextBox(width, place.textHeight(), columns, Math.max(PITCH, face.ascent() + face.descent()));
    }

    /// The pages, one or more, and with each the words of the first translation alone.
    List<Laid> pages() {
        double largest = look.theme().largest() * place.unit();
        double possible = box.possible(blocks);
        double smallest = Math.min(look.theme().smallest() * place.unit(), possible);
        List<Column> whole = blocks.stream().map(Column::all).toList();
        List<List<Column>> pages =
                box.fits(whole, smallest) ? List.of(whole) : new PageCutter(box, blocks, smallest).pages();
        double size = largest(pages, smallest, Math.max(smallest, largest));
        List<Laid> laid = new ArrayList<>();
        for (List<Column> page : pages) {
            laid.add(new Laid(page(page, size, laid.size(), pages.size()), words(page.getFirst(), true)));
        }
        return laid;
    }

    /// A page, and what a reader of the first translation says while it is on.
    record Laid(Page page, String spoken) {}

    private double largest(List<List<Column>> pages, double smallest, double largest) {
        int steps = (int) Math.floor((largest - smallest) / STEP);
        if (fits(pages, largest)) {
            return largest;
        }
        int least = 0;
        int most = steps;
        while (least < most) {
            int middle = (least + most + 1) / 2;
            if (fits(pages, smallest + middle * STEP)) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return smallest + least * STEP;
    }

    private boolean fits(List<List<Column>> pages, double size) {
        return pages.stream().allMatch(page -> box.fits(page, size));
    }

    private Page page(List<Column> columns, double size, int number, int of) {
        List<Page.Line> lines = new ArrayList<>();
        double height = box.lines(columns, size) * box.pitch() * size;
        double slack = box.height() - height;
        double top = place.y()
                + switch (look.theme().placement()) {
                    case TOP -> 0;
                    case MIDDLE -> slack / 2;
                    case BOTTOM -> slack;
                };
        double left = place.x();
        for (Column column : columns) {
            if (!column.empty()) {
                double below = block(column, size, left, top, lines);
                top = box.sideBySide() ? top : below + TextBox.BLOCK_GAP * box.pitch() * size;
            }
            left += box.sideBySide() ? box.width() + COLUMN_GAP * look.width() : 0;
        }
        footer(number, of, lines);
        String words = columns.stream()
                .filter(column -> !column.empty())
                .map(column -> words(column, false))
                .collect(Collectors.joining("\n"));
        return new Page(look, List.copyOf(lines), words, text.reference(), number, of, size);
    }

    /// @return where it ends
    private double block(Column column, double size, double left, double top, List<Page.Line> lines) {
        double pitch = box.pitch() * size;
        double above = (pitch - (face.ascent() + face.descent()) * size) / 2 + face.ascent() * size;
        double below = top;
        int from = column.from();
        for (int end : column.text().balanced(from, column.to(), box.columns(size))) {
            double width = column.text().width(from, end) * size;
            line(column.text(), from, end, aligned(left, box.width(), width), below + above, size, lines);
            below += pitch;
            from = end;
        }
        return below;
    }

    private void line(
            LineBreaker block, int from, int to, double left, double baseline, double size, List<Page.Line> lines) {
        double x = left;
        double start = left;
        StringBuilder run = new StringBuilder();
        for (int at = from; at < to; at++) {
            Atom atom = block.atoms().get(at);
            double gap = at > from ? block.gap(at) * size : 0;
            if (!atom.number().isEmpty()) {
                flush(run, start, baseline, size, lines);
                double raised = baseline - 0.3 * size;
                lines.add(new Page.Line(
                        x + gap, raised, LineBreaker.NUMBER * size, Page.Kind.VERSE_NUMBER, atom.number()));
                start = x + gap + LineBreaker.number(atom, face) * size;
            } else if (gap > 0) {
                run.append(' ');
            }
            run.append(atom.word());
            x += gap + block.width(at, at + 1) * size;
        }
        flush(run, start, baseline, size, lines);
    }

    private static void flush(StringBuilder run, double x, double baseline, double size, List<Page.Line> lines) {
        if (!run.isEmpty()) {
            lines.add(new Page.Line(x, baseline, size, Page.Kind.TEXT, run.toString()));
            run.setLength(0);
        }
    }

    private void footer(int number, int of, List<Page.Line> lines) {
        double bottom = place.bottom();
        if (!text.note().isEmpty()) {
            bottom = small(text.note(), place.note(), bottom, lines);
        }
        small(
                of > 1 ? text.reference() + " · " + (number + 1) + "/" + of : text.reference(),
                place.reference(),
                bottom,
                lines);
    }

    /// A line of the footer, made smaller where it would be too wide.
    ///
    /// @return its upper end
    private double small(String words, double wanted, double bottom, List<Page.Line> lines) {
        double width = face.width(words) * 1.01;
        double size = Math.min(wanted, place.width() / width);
        double baseline = bottom - face.descent() * size;
        double x = aligned(place.x(), place.width(), face.width(words) * size);
        lines.add(new Page.Line(x, baseline, size, Page.Kind.REFERENCE, words));
        return bottom - (face.ascent() + face.descent()) * size;
    }

    private double aligned(double left, double room, double width) {
        return switch (look.theme().alignment()) {
            case LEFT -> left;
            case CENTRE -> left + (room - width) / 2;
            case RIGHT -> left + room - width * 1.01;
        };
    }

    private static String words(Column column, boolean spokenOnly) {
        StringBuilder words = new StringBuilder();
        for (Atom atom : column.text().atoms().subList(column.from(), column.to())) {
            if (atom.spoken() || !spokenOnly) {
                words.append(atom.spaced() && !words.isEmpty() ? " " : "").append(atom.word());
            }
        }
        return words.toString();
    }
}
