package org.verseprojection.desktop.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.search.SearchHit;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.Preview;
import org.verseprojection.live.show.ShowState;

/// A booth that a test drives: every state can be set, and every call is written down.
public final class TestBooth extends BoothStates {
    public final List<String> calls = new ArrayList<>();
    /// Where what was previewed or shown came from.
    public final List<Origin> origins = new ArrayList<>();
    public final List<SearchHit> answers = new ArrayList<>();
    public String problem = "";

    @Override
    public void digit(int digit, long pressed) {
        calls.add("digit " + digit + " " + pressed);
    }

    @Override
    public void preview(Content content, Origin origin) {
        origins.add(origin);
        calls.add("preview " + content.passage().osis());
        ShowState now = show.get();
        show.set(new ShowState(Optional.of(new Preview(content, By.HAND)), now.onAir(), now.output(), now.held()));
    }

    @Override
    public void showNow(Content content, Origin origin) {
        origins.add(origin);
        calls.add("showNow " + content.passage().osis());
    }

    @Override
    public void hand() {
        calls.add("hand");
        countdown.set(Optional.empty());
    }

    @Override
    public void take() {
        calls.add("take");
    }

    @Override
    public void next() {
        calls.add("next");
    }

    @Override
    public void back() {
        calls.add("back");
    }

    @Override
    public void grow() {
        calls.add("grow");
    }

    @Override
    public void undo() {
        calls.add("undo");
    }

    @Override
    public void toggle(Output cover) {
        calls.add("toggle " + cover);
        output(show.get().output() == cover ? Output.LIVE : cover);
    }

    @Override
    public void switchTranslation() {
        calls.add("switchTranslation");
    }

    @Override
    public void selectUp() {
        calls.add("selectUp");
    }

    @Override
    public void selectDown() {
        calls.add("selectDown");
    }

    @Override
    public void dismiss() {
        calls.add("dismiss");
    }

    @Override
    public void wrong() {
        calls.add("wrong");
    }

    @Override
    public void pauseOrResume() {
        calls.add("pauseOrResume");
        listening.set(listening.get() == Listening.ON ? Listening.PAUSED : Listening.ON);
    }

    @Override
    public void mode(Mode wanted) {
        calls.add("mode " + wanted);
        mode.set(wanted);
    }

    @Override
    public void lock(boolean wanted) {
        calls.add("lock " + wanted);
        locked.set(wanted);
    }

    @Override
    public void replay() {
        calls.add("replay");
    }

    @Override
    public List<SearchHit> search(String typed) {
        calls.add("search " + typed);
        return List.copyOf(answers);
    }

    @Override
    public String searchProblem(String typed) {
        return problem;
    }

    @Override
    public void enqueue(Content content) {
        calls.add("enqueue " + content.passage().osis());
        queue.add(content);
    }

    @Override
    public void dequeue(int index) {
        calls.add("dequeue " + index);
        queue.remove(index);
    }

    @Override
    public void moveInQueue(int from, int to) {
        calls.add("moveInQueue " + from + " " + to);
        queue.add(to, queue.remove(from));
    }

    @Override
    public String importNotes(String notes) {
        calls.add("importNotes " + notes);
        return "2 references were added. Not understood: John 3:99";
    }

    @Override
    public String historyText() {
        return "history";
    }

    @Override
    public void stageMessage(String message) {
        calls.add("stageMessage " + message);
    }

    @Override
    public void preferences(Preferences changed) {
        calls.add("preferences");
        preferences.set(changed);
    }
}
