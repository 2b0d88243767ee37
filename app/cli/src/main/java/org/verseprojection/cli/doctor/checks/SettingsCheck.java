package org.verseprojection.cli.doctor.checks;

/// Whether what the user chose can be read.
public final class SettingsCheck implements Check {
    private final Choices choices;

    public SettingsCheck(Choices choices) {
        this.choices = choices;
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Finding look() {
        return choices.sound()
                ? new Diagnosis().found("settings").finding()
                : new Diagnosis()
                        .found("settings.damaged")
                        .advice("settings.damaged.do")
                        .finding();
    }
}
