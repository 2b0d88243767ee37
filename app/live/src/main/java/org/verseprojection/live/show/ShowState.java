package org.verseprojection.live.show;

import java.util.Optional;

/// Everything that the operator and the congregation see, at a moment. Immutable.
///
/// @param preview what Enter would put on air
/// @param onAir what is on air, or will be once nothing covers it
/// @param output what the projector does with it
/// @param held what the projector still shows while it is frozen
public record ShowState(Optional<Preview> preview, Optional<Slide> onAir, Output output, Optional<Slide> held) {
    /// Nothing anywhere.
    public static final ShowState EMPTY =
            new ShowState(Optional.empty(), Optional.empty(), Output.LIVE, Optional.empty());

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
        return new ShowState(other, onAir, output, held);
    }

    ShowState withOnAir(Optional<Slide> other) {
        return new ShowState(preview, other, output, held);
    }

    ShowState withOutput(Output other, Optional<Slide> stillShown) {
        return new ShowState(preview, onAir, other, stillShown);
    }
}
