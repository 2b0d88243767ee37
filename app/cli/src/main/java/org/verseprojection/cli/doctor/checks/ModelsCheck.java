package org.verseprojection.cli.doctor.checks;

import java.time.Duration;
import java.util.List;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.inference.StoredModel;

/// Whether every model is there, and is what its manifest says.
public final class ModelsCheck implements Check {
    private final ModelStore store;

    public ModelsCheck(ModelStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "models";
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Finding look() throws ModelException {
        List<StoredModel> all = store.list();
        Diagnosis diagnosis = new Diagnosis().figure("models", all.size());
        int sound = 0;
        long bytes = 0;
        boolean shipped = false;
        boolean added = false;
        for (StoredModel model : all) {
            try {
                store.verified(model.entry().name());
                sound++;
                bytes += model.entry().bytes();
            } catch (ModelException damaged) {
                diagnosis.found("models.damaged", damaged.wording());
                shipped |= model.shipped();
                added |= !model.shipped();
                diagnosis.personal(model.shipped() ? "" : model.entry().file());
            }
        }
        if (shipped) {
            diagnosis.trouble("models.shipped");
        }
        if (added) {
            diagnosis.advice("models.added");
        }
        if (sound > 0) {
            diagnosis.found("models", Integer.toString(sound), Shown.megabytes(bytes));
        }
        return diagnosis.figure("sound", sound).figure("bytes", bytes).finding();
    }
}
