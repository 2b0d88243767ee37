package org.verseprojection.desktop.setup;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.settings.FakeDevices;

/// A first start in memory.
final class FakeSetup extends FakeDevices implements SetupModel {
    final Trial test = new Trial();
    int finished;
    private Preferences preferences = Preferences.standard();

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public void change(Preferences changed) {
        preferences = changed;
    }

    @Override
    public Trial selfTest() {
        return test;
    }

    @Override
    public void finished() {
        finished++;
    }

    /// A self-test whose reports the test writes.
    static final class Trial implements SelfTest {
        final ObjectProperty<Report> report = new SimpleObjectProperty<>(Report.idle());
        int starts;
        int cancels;

        @Override
        public ObjectProperty<Report> report() {
            return report;
        }

        @Override
        public void start() {
            starts++;
        }

        @Override
        public void cancel() {
            cancels++;
        }
    }
}
