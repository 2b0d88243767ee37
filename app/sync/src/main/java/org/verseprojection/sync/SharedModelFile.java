package org.verseprojection.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was learned from all churches, as this laptop keeps it: one file, with the signature, which is checked again
/// whenever it is read.
public final class SharedModelFile {
    static final int LONGEST = 1 << 20;

    private static final String NAME = "shared-model.json";

    private final Path file;
    private final JsonMapper json = new JsonMapper();

    /// @param folder the program's folder for data
    public SharedModelFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /// A version.
    ///
    /// @param openKey X.509, that it was signed with
    public record Model(
            String server,
            long version,
            Instant created,
            byte[] state,
            byte[] openKey,
            byte[] signature,
            String tag,
            Instant asked) {
        /// Whether its key signed it.
        boolean genuine() {
            try {
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(openKey)));
                check.update(state);
                return check.verify(signature);
            } catch (GeneralSecurityException forged) {
                return false;
            }
        }

        Model askedAgain(Instant now) {
            return new Model(server, version, created, state, openKey, signature, tag, now);
        }
    }

    /// What is kept; empty where there is nothing, or where it is damaged.
    public Optional<Model> read() {
        try {
            if (!Files.exists(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            JsonNode node = json.readTree(Files.readAllBytes(file));
            return model(
                            node,
                            node.path("server").asString(""),
                            node.path("tag").asString(""),
                            Instant.parse(node.path("asked").asString("")))
                    .filter(Model::genuine);
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /// The server's answer; empty where it is none of the contract's.
    static Optional<Model> model(JsonNode node, String server, String tag, Instant asked) {
        Base64.Decoder decoder = Base64.getDecoder();
        try {
            return Optional.of(new Model(
                    server,
                    node.path("version").asLong(0),
                    Instant.parse(node.path("created").asString("")),
                    decoder.decode(node.path("state").asString("")),
                    decoder.decode(node.path("public_key").asString("")),
                    decoder.decode(node.path("signature").asString("")),
                    tag,
                    asked));
        } catch (IllegalArgumentException | java.time.DateTimeException | JacksonException broken) {
            return Optional.empty();
        }
    }

    /// Keeps it in place of what was there, whole or not at all.
    void keep(Model model) throws IOException {
        Base64.Encoder encoder = Base64.getEncoder();
        byte[] written = json.writeValueAsBytes(json.createObjectNode()
                .put("server", model.server())
                .put("version", model.version())
                .put("created", model.created().toString())
                .put("state", encoder.encodeToString(model.state()))
                .put("public_key", encoder.encodeToString(model.openKey()))
                .put("signature", encoder.encodeToString(model.signature()))
                .put("tag", model.tag())
                .put("asked", model.asked().toString()));
        Path fresh = file.resolveSibling(NAME + ".new");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(fresh, written);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Keeps nothing any more.
    void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
