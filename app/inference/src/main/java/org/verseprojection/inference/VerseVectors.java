package org.verseprojection.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where the verses' vectors lie and how they are to be read.
///
/// @param prototypes one signed byte a number, row after row, a row a verse of the KJV in its order
/// @param scale what one unit of a prototype's number is worth
/// @param windows how many windows each verse has, a byte a verse, then the windows' numbers as those of the
///     prototypes
/// @param windowScale what one unit of a window's number is worth
public record VerseVectors(Path prototypes, int verses, int dimensions, float scale, Path windows, float windowScale) {
    /// The shipped ones, after the checks of their files.
    ///
    /// @throws ModelException where a file is missing or damaged
    public static VerseVectors of(ModelStore models) throws ModelException {
        Path facts = models.verified(ModelPurpose.VERSE_EMBEDDER_FACTS);
        try {
            JsonNode read = new JsonMapper().readTree(Files.readAllBytes(facts));
            return new VerseVectors(
                    models.verified(ModelPurpose.VERSE_PROTOTYPES),
                    read.required("rows").asInt(),
                    read.required("dimensions").asInt(),
                    (float) read.required("scale").asDouble(),
                    models.verified(ModelPurpose.VERSE_WINDOWS),
                    (float) read.required("windows").required("scale").asDouble());
        } catch (IOException | JacksonException e) {
            throw new ModelException(Texts.NOT_EMBEDDER.with(facts, e), e);
        }
    }
}
