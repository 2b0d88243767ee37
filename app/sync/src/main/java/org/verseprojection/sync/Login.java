package org.verseprojection.sync;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.sync.api.Answer;
import org.verseprojection.sync.api.Api;
import org.verseprojection.sync.api.Server;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Signs in.
final class Login {
    private final JsonMapper json;
    private final Words words;
    private final Verdict verdict;

    /// What it brought. Not to be printed.
    record SignedIn(Account account, String access) {
        @Override
        public String toString() {
            return account.toString();
        }
    }

    Login(JsonMapper json, Words words, Verdict verdict) {
        this.json = json;
        this.words = words;
        this.verdict = verdict;
    }

    /// @param password stays as it is; the copy that is made of it here is wiped
    SignedIn signIn(Api api, Server server, String email, char[] password) throws CloudException {
        if (email.isBlank() || password.length == 0) {
            throw new CloudException(words.get("login.empty"));
        }
        byte[] body = body(email.strip(), password);
        Answer answer;
        try {
            answer = api.ask(Api.Method.POST, "/auth/login", body, Optional.empty());
        } finally {
            Arrays.fill(body, (byte) 0);
        }
        if (answer instanceof Answer.Refused refused) {
            switch (refused.status()) {
                case 400, 401, 422 -> throw new CloudException(words.get("login.wrong"));
                case 429 -> throw new CloudException(words.get("login.wait"));
                default -> throw new CloudException(verdict.of(answer).words());
            }
        }
        if (answer instanceof Answer.Good good) {
            Optional<SignedIn> signedIn = read(good.body(), server, email.strip());
            if (signedIn.isPresent()) {
                return signedIn.get();
            }
        }
        throw new CloudException(verdict.of(answer).words());
    }

    private static Optional<SignedIn> read(JsonNode body, Server server, String email) {
        String access = body.path("token").asString("");
        String refresh = body.path("refresh_token").asString("");
        try {
            UUID user = UUID.fromString(body.path("user").path("id").asString(""));
            return Token.validAccess(access) && Token.valid(refresh)
                    ? Optional.of(new SignedIn(new Account(server, email, user, refresh), access))
                    : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /// Written from the characters, so that the password never becomes a string.
    private byte[] body(String email, char[] password) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringProperty("email", email);
            generator.writeName("password");
            generator.writeString(password, 0, password.length);
            generator.writeEndObject();
        }
        return out.toByteArray();
    }
}
