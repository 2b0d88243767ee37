package org.verseprojection.sync;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.nativelibs.keychain.KeychainException;
import org.verseprojection.sync.api.Api;
import org.verseprojection.sync.api.Server;
import tools.jackson.databind.json.JsonMapper;

/// Who is signed in: the keychain has it, and the memory shares its decisions for as long. The cloud's thread, apart
/// from [#api], [#current] and [#breakOff].
final class Sessions {
    private final Memory memory;
    private final Keychain keychain;
    private final Surroundings surroundings;
    private final JsonMapper json;
    private final Words words;
    private final Verdict verdict;
    private volatile @Nullable Session current;
    private boolean unread = true;

    Sessions(
            Memory memory,
            Keychain keychain,
            Surroundings surroundings,
            JsonMapper json,
            Words words,
            Verdict verdict) {
        this.memory = memory;
        this.keychain = keychain;
        this.surroundings = surroundings;
        this.json = json;
        this.words = words;
        this.verdict = verdict;
    }

    Api api(Server server) {
        return new Api(server, surroundings.clock(), json, surroundings.patience(), surroundings.trust());
    }

    Optional<Session> current() {
        return Optional.ofNullable(current);
    }

    /// Breaks off what is under way.
    void breakOff() {
        current().ifPresent(Session::close);
    }

    /// Whether the keychain was not looked into yet.
    boolean unread() {
        return unread;
    }

    /// Signs in with what the keychain has.
    void resume() throws KeychainException {
        Optional<Account> kept = Account.kept(keychain, json);
        unread = false;
        if (kept.isPresent()) {
            Account account = kept.get();
            memory.sharing(true);
            LastServer.keep(account.server(), memory, json);
            current = session(account, api(account.server()), Optional.empty());
        }
    }

    /// Goes on as that account, where the keychain takes it.
    void begin(Login.SignedIn signedIn, Api api) throws KeychainException {
        signedIn.account().keep(keychain, json);
        memory.sharing(true);
        LastServer.keep(signedIn.account().server(), memory, json);
        breakOff();
        current = session(signedIn.account(), api, Optional.of(signedIn.access()));
        unread = false;
    }

    /// Signs out, here first, and there as good as it goes.
    ///
    /// @param out is done as soon as nobody is signed in here
    void end(Runnable out) throws KeychainException {
        Optional<Account> known = current().map(Session::account);
        current = null;
        unread = false;
        out.run();
        memory.sharing(false);
        try {
            Optional<Account> kept = Account.kept(keychain, json);
            known = known.or(() -> kept);
            Account.forget(keychain);
        } finally {
            // what a locked keychain keeps is worth nothing then
            known.ifPresent(this::logOut);
        }
    }

    private void logOut(Account account) {
        try (Session last = session(account, api(account.server()), Optional.empty())) {
            last.logOut();
        }
    }

    private Session session(Account account, Api api, Optional<String> access) {
        return new Session(api, account, access, keychain, json, words, verdict);
    }
}
