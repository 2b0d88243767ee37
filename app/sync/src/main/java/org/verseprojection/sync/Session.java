package org.verseprojection.sync;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.nativelibs.keychain.KeychainException;
import org.verseprojection.sync.api.Answer;
import org.verseprojection.sync.api.Api;
import org.verseprojection.sync.api.Api.Method;
import org.verseprojection.sync.api.ServerClock;
import org.verseprojection.sync.api.Tagged;
import tools.jackson.databind.json.JsonMapper;

/// An account that is signed in: asks with its access token, which lies in memory alone, and has it renewed once where
/// the server refuses it. One thread, [#close] apart.
final class Session implements AutoCloseable {
    private final Api api;
    private final Keychain keychain;
    private final JsonMapper json;
    private final Words words;
    private final Verdict verdict;
    private Account account;
    private Optional<String> access;

    Session(
            Api api,
            Account account,
            Optional<String> access,
            Keychain keychain,
            JsonMapper json,
            Words words,
            Verdict verdict) {
        this.api = api;
        this.account = account;
        this.access = access;
        this.keychain = keychain;
        this.json = json;
        this.words = words;
        this.verdict = verdict;
    }

    Account account() {
        return account;
    }

    ServerClock clock() {
        return api.clock();
    }

    /// Asks with the token.
    ///
    /// @return [Answer.Good], or [Answer.Refused] with 400, 409, 413 or 422, which mean the request
    /// @throws Halt for everything else
    Answer ask(Method method, String path, byte[] body) throws Halt {
        boolean fresh = access.isEmpty();
        String token = fresh ? refresh() : access.get();
        Answer answer = api.ask(method, path, body, Optional.of(token));
        if (unauthorized(answer) && !fresh) {
            answer = api.ask(method, path, body, Optional.of(refresh()));
        }
        if (unauthorized(answer)) {
            access = Optional.empty();
            throw new Halt(Phase.ASKS, words.get("asks"));
        }
        if (answer instanceof Answer.Good || (answer instanceof Answer.Refused r && meansTheRequest(r.status()))) {
            return answer;
        }
        throw verdict.of(answer);
    }

    /// Asks for what may be here already; renews the token as [#ask] does.
    ///
    /// @param tag of what is here; empty for nothing
    Tagged look(String path, String tag) throws Halt {
        boolean fresh = access.isEmpty();
        Tagged there = api.look(path, tag, fresh ? refresh() : access.get());
        return unauthorized(there.answer()) && !fresh ? api.look(path, tag, refresh()) : there;
    }

    /// Whether the server is there; costs it nothing.
    boolean alive() {
        return api.ask(Method.GET, "/health/live", new byte[0], Optional.empty()) instanceof Answer.Good;
    }

    /// Tells the server to forget the tokens; as good as it goes.
    void logOut() {
        api.ask(Method.POST, "/auth/logout", tokenBody(), Optional.empty());
    }

    private String refresh() throws Halt {
        access = Optional.empty();
        Answer answer = api.ask(Method.POST, "/auth/refresh", tokenBody(), Optional.empty());
        if (answer instanceof Answer.Refused r && (meansTheRequest(r.status()) || r.status() == 401)) {
            throw new Halt(Phase.ASKS, words.get("asks"));
        }
        if (!(answer instanceof Answer.Good good)) {
            throw verdict.of(answer);
        }
        String token = good.body().path("token").asString("");
        String next = good.body().path("refresh_token").asString("");
        if (!Token.validAccess(token) || !Token.valid(next)) {
            throw verdict.of(answer);
        }
        account = account.refreshed(next);
        access = Optional.of(token);
        try {
            // kept before it is used: once it is, the one before is worth nothing
            account.keep(keychain, json);
        } catch (KeychainException locked) {
            throw new Halt(Phase.TROUBLE, words.get("trouble.keychain", String.valueOf(locked.getMessage())));
        }
        return token;
    }

    private byte[] tokenBody() {
        return json.createObjectNode()
                .put("token", account.refresh())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean unauthorized(Answer answer) {
        return answer instanceof Answer.Refused refused && refused.status() == 401;
    }

    private static boolean meansTheRequest(int status) {
        return status == 400 || status == 409 || status == 413 || status == 422;
    }

    /// Breaks off what is under way.
    @Override
    public void close() {
        api.close();
    }

    @Override
    public String toString() {
        return "a session of " + account;
    }
}
