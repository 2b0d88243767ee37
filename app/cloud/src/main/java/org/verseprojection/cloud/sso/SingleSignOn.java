package org.verseprojection.cloud.sso;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verseprojection.cloud.accounts.Accounts;
import org.verseprojection.cloud.accounts.Cookies;
import org.verseprojection.cloud.accounts.User;
import org.verseprojection.cloud.accounts.token.Secrets;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.ErrorCode;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Reply;

/// `/auth/sso` and its callback.
public final class SingleSignOn {
    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);
    private static final String COOKIE = "sso";
    private static final String PATH = "/api/v1/auth/sso";
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Map<String, ProviderClient> providers = new LinkedHashMap<>();
    private final Targets targets;
    private final boolean secure;
    private final Database database;
    private final Accounts accounts;
    private final Flows flows;
    private final Linking linking;

    public SingleSignOn(SsoConfig config, Database database, Accounts accounts) {
        for (Provider provider : config.providers()) {
            providers.put(provider.name(), new ProviderClient(provider, config.callback(), config.timeout()));
        }
        this.targets = new Targets(config.origin());
        this.secure = "https".equals(config.origin().getScheme());
        this.database = database;
        this.accounts = accounts;
        this.flows = new Flows(database, accounts.vault());
        this.linking = new Linking(accounts);
    }

    /// `/auth/sso` and `/auth/sso/callback`.
    public List<Endpoint> endpoints() {
        return List.of(
                new Endpoint("GET", "/auth/sso", Access.SIGN_IN, this::leave),
                new Endpoint("GET", "/auth/sso/callback", Access.SIGN_IN, this::arrive));
    }

    private Reply leave(Call call) throws Problem {
        ProviderClient provider = call.query("provider")
                .map(name -> Optional.ofNullable(providers.get(name)))
                .orElseGet(() -> providers.values().stream().findFirst())
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND, "There is no such identity provider."));
        Optional<String> wanted = call.query("redirect_uri");
        Optional<String> target = wanted.flatMap(targets::allowed).map(URI::toASCIIString);
        if (wanted.isPresent() && target.isEmpty()) {
            throw Problem.invalid("redirect_uri", "It is neither this server's nor a loopback address.");
        }
        String state = Secrets.random();
        Flows.Flow flow = new Flows.Flow(
                provider.provider().name(), Secrets.random(), Secrets.random(), Secrets.random(), target);
        URI there;
        try {
            there = provider.authorization(state, flow.nonce(), flow.verifier());
        } catch (IOException away) {
            LOG.warn(
                    "identity provider {} cannot be reached: {}",
                    provider.provider().name(),
                    away.getMessage());
            throw Problem.unavailable(AGAIN);
        }
        flows.keep(state, flow);
        return elsewhere(there.toString(), Cookies.set(COOKIE, flow.browser(), PATH, Flows.LIFETIME, "Lax", secure));
    }

    private Reply arrive(Call call) throws Problem {
        Flows.Flow flow = flows.take(
                        call.query("state").orElse(""),
                        Cookies.find(call, COOKIE).orElse(""))
                .orElseThrow(() -> new Problem(
                        ErrorCode.BAD_REQUEST, "This browser did not begin to sign in, or too long ago. Try again."));
        Map<String, String> forget = Cookies.set(COOKIE, "", PATH, Duration.ZERO, "Lax", secure);
        Signed signed;
        try {
            signed = signIn(call, flow);
        } catch (Problem refused) {
            if (flow.target().isEmpty() || refused.code() != ErrorCode.UNAUTHORIZED) {
                throw refused;
            }
            return elsewhere(Targets.with(flow.target().get(), "error", "access_denied"), forget);
        }
        if (flow.target().isPresent()) {
            return elsewhere(Targets.with(flow.target().get(), "code", signed.token()), forget);
        }
        return accounts.sessions().answer(200, signed.user(), signed.token());
    }

    private record Signed(User user, String token) {}

    private Signed signIn(Call call, Flows.Flow flow) throws Problem {
        ProviderClient provider = Optional.ofNullable(providers.get(flow.provider()))
                .orElseThrow(() -> refused("This identity provider is not set up any more."));
        Optional<String> code = call.query("code");
        boolean mixedUp = call.query("iss")
                .filter(issuer -> !issuer.equals(provider.provider().issuer().toString()))
                .isPresent();
        if (code.isEmpty() || mixedUp || call.query("error").isPresent()) {
            throw refused("The identity provider did not sign you in.");
        }
        Identity identity = identity(provider, code.get(), flow);
        return database.<Signed, Problem>shared(handle -> {
            User user = linking.account(handle, identity);
            return new Signed(
                    user,
                    flow.target().isPresent()
                            ? accounts.sessions().beginWithCode(handle, user, call.address())
                            : accounts.sessions().begin(handle, user, call.address()));
        });
    }

    private static Identity identity(ProviderClient provider, String code, Flows.Flow flow) throws Problem {
        try {
            return provider.identity(code, flow.nonce(), flow.verifier());
        } catch (ProviderClient.RefusedException bad) {
            LOG.warn("identity provider {}: {}", provider.provider().name(), bad.getMessage());
            throw refused("The identity provider did not sign you in.");
        } catch (IOException away) {
            LOG.warn(
                    "identity provider {} cannot be reached: {}",
                    provider.provider().name(),
                    away.getMessage());
            throw Problem.unavailable(AGAIN);
        }
    }

    private static Problem refused(String message) {
        return new Problem(ErrorCode.UNAUTHORIZED, message);
    }

    private static Reply elsewhere(String location, Map<String, String> cookie) {
        Map<String, String> headers = new HashMap<>(cookie);
        headers.put("Location", location);
        return new Reply.Empty(302, headers);
    }
}
