package org.verseprojection.cli.doctor.checks;

import java.time.Duration;
import java.util.Optional;
import org.verseprojection.sync.api.Answer;

/// Whether the account's server can be reached. A service needs none, so that nothing here is trouble.
public final class NetworkCheck implements Check {
    private final CloudVisit cloud;

    public NetworkCheck(CloudVisit cloud) {
        this.cloud = cloud;
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(15);
    }

    @Override
    public Finding look() throws Exception {
        Diagnosis diagnosis = new Diagnosis();
        Optional<CloudVisit.Visit> made = cloud.made();
        if (made.isEmpty()) {
            return diagnosis.found("network.signed-out").finding();
        }
        CloudVisit.Visit visit = made.get();
        String address = visit.server().address().toString();
        diagnosis
                .personal(address)
                .personal(String.valueOf(visit.server().address().getHost()))
                .figure("answer_ms", visit.took().toMillis());
        switch (visit.answer()) {
            case Answer.Good _ ->
                diagnosis.found(
                        "network.good", address, Long.toString(visit.took().toMillis()));
            case Answer.Unreachable unreachable ->
                diagnosis
                        .found("network.unreachable", address, unreachable.why())
                        .advice("network.unreachable.do");
            case Answer.Insecure insecure ->
                diagnosis
                        .found("network.insecure", address, insecure.why())
                        .advice(insecure.clock() ? "network.insecure.clock" : "network.insecure.do");
            case Answer.Intercepted _ ->
                diagnosis.found("network.page", address).advice("network.page.do");
            case Answer.Refused refused ->
                diagnosis
                        .found("network.refused", address, Integer.toString(refused.status()))
                        .advice("network.refused.do");
            case Answer.Garbled _ -> diagnosis.found("network.garbled", address).advice("network.refused.do");
        }
        return diagnosis.finding();
    }
}
