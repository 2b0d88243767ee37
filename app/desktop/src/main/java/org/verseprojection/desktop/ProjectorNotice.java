package org.verseprojection.desktop;

import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.screens.ProjectorChoice;
import org.verseprojection.desktop.text.Messages;

/// What the status line says of the projector.
final class ProjectorNotice {
    private ProjectorNotice() {}

    static Notice of(ProjectorChoice.Verdict verdict, Messages messages) {
        return switch (verdict) {
            case ProjectorChoice.Verdict.On on ->
                notice(
                        Notice.Severity.OK,
                        messages.get("projector.on", on.monitor().name()));
            case ProjectorChoice.Verdict.Away away -> notice(Notice.Severity.ERROR, messages.get("projector.away"));
            case ProjectorChoice.Verdict.None none -> notice(Notice.Severity.WARNING, messages.get("projector.none"));
            case ProjectorChoice.Verdict.Mirrored mirrored ->
                notice(Notice.Severity.ERROR, messages.get("projector.mirrored"));
        };
    }

    private static Notice notice(Notice.Severity severity, String text) {
        return new Notice(Notice.Subject.PROJECTOR, severity, text);
    }
}
