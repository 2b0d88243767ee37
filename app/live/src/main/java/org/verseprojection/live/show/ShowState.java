package org.verseprojection.live.show;

import java.util.Optional;

/// Everything that the operator and the congregation see, at a moment. Immutable.
///
/// @param preview what Enter would put on air
/// @param onAir what is on air, or will be once nothing covers it
/// @param output what the projector does with it
/// @param held what the projector still shows while it is frozen, once nothing else covers it
/// @param frozen whether it is, also beneath another cover
public record ShowState(
        Optional<Preview> preview, Optional<Slide> onAir, Output output, Optional<Slide> held, boolean frozen) {
    /// Nothing anywhere.
    public static final ShowState EMPTY =
            new ShowState(Optional.empty(), Optional.empty(), Output.LIVE, Optional.empty());

    public ShowState {
        if (frozen ? output == Output.LIVE : output == Output.FROZEN || held.isPresent()) {
            throw new IllegalArgumentException(output + ", frozen " + frozen + ", holding " + held);
        }
    }

    /// Without anything frozen beneath another cover.
    public ShowState(Optional<Preview> preview, Optional<Slide> onAir, Output output, Optional<Slide> held) {
        this(preview, onAir, output, held, output == Output.FROZEN);
    }

    /// The slide that the congregation sees; none under a cover.
    public Optional<Slide> visible() {
        return switch (output) {
            case LIVE -> onAir;
            case FROZEN -> held;
            case BLACK, CLEAR, LOGO, HIDDEN -> Optional.empty();
        };
    }

    /// Whether something waits on air that the congregation does not see.
    public boolean armed() {
        return onAir.isPresent() && !visible().equals(onAir);
    }

    ShowState withPreview(Optional<Preview> other) {
        return new ShowState(other, onAir, output, held, frozen);
    }

    ShowState withOnAir(Optional<Slide> other) {
        return new ShowState(preview, other, output, held, frozen);
    }

    /// Covered by that; lifting a cover from what is frozen leaves it frozen.
    ShowState covered(Output cover) {
        Output beneath = frozen ? Output.FROZEN : Output.LIVE;
        return new ShowState(preview, onAir, output == cover ? beneath : cover, held, frozen);
    }

    /// Frozen at what is on air, also where that is covered.
    ShowState freeze() {
        return new ShowState(preview, onAir, output == Output.LIVE ? Output.FROZEN : output, onAir, true);
    }

    /// No longer frozen; a cover stays.
    ShowState thaw() {
        return new ShowState(preview, onAir, output == Output.FROZEN ? Output.LIVE : output, Optional.empty(), false);
    }

    /// With nothing that covers or holds it.
    ShowState bare() {
        return new ShowState(preview, onAir, Output.LIVE, Optional.empty(), false);
    }

    /// Seen as that other state was.
    ShowState seenAs(Output other, Optional<Slide> stillShown, boolean still) {
        return new ShowState(preview, onAir, other, stillShown, still);
    }
}
