package org.verseprojection.sync;

import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.sync.api.Answer;

/// What an answer that is no success means for the operator.
final class Verdict {
    private final Words words;
    private final InstantSource clock;

    Verdict(Words words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
    }

    Halt of(Answer answer) {
        return switch (answer) {
            case Answer.Good _ -> new Halt(Phase.TROUBLE, words.get("trouble.garbled"));
            case Answer.Garbled _ -> new Halt(Phase.TROUBLE, words.get("trouble.garbled"));
            case Answer.Intercepted _ -> new Halt(Phase.OFFLINE, words.get("offline.portal"), true, Optional.empty());
            case Answer.Unreachable gone ->
                new Halt(Phase.OFFLINE, words.get("offline.none"), gone.nowhere(), Optional.empty());
            case Answer.Insecure insecure ->
                new Halt(
                        Phase.TROUBLE,
                        insecure.clock()
                                ? words.get("trouble.clock", date())
                                : words.get("trouble.tls", insecure.why()));
            case Answer.Refused refused -> refused(refused);
        };
    }

    private Halt refused(Answer.Refused refused) {
        int status = refused.status();
        if (status >= 500 || status == 429 || status == 408) {
            return new Halt(Phase.OFFLINE, words.get("offline.busy"), false, refused.retryAfter());
        }
        String text = switch (status) {
            case 403 -> words.get("trouble.account", refused.message());
            case 404 -> words.get("trouble.address");
            default -> words.get("trouble.refused", Integer.toString(status), refused.message());
        };
        return status == 401
                ? new Halt(Phase.ASKS, words.get("asks"))
                : new Halt(Phase.TROUBLE, text, false, refused.retryAfter());
    }

    @SuppressWarnings("JavaUtilDate") // what MessageFormat takes
    private Date date() {
        return Date.from(clock.instant());
    }
}
