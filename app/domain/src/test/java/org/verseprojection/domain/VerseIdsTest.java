package org.verseprojection.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against another implementation's answers (Python's `uuid.uuid5`) and the example of RFC 9562.
class VerseIdsTest {
    @ParameterizedTest
    @CsvSource({
        "KJV, John.3.16, 56e9a4a2-c16c-5c02-a118-151ce87f7fa6",
        "WEB, John.3.16, ee116c70-aa4d-5fc5-9884-3b8e6dbd358d",
        "KJV, Gen.1.1, 14922109-5482-596f-9e4a-0daa0f1a6b88",
        "WEB, Rev.22.21, 9eebcf11-cd3c-59ec-a144-4baec7f570a1",
        "KJV, Ps.119.105, a31dd106-ceeb-5079-9904-e5caac8cd2b8",
        "KJV, 1Cor.13.4, 80128fb7-8290-5468-9d7f-690ca1a620bb",
        "WEB, Phil.4.6, 86f02bf0-2f57-5de3-95ce-6fffa9ab7d15",
        "KJV, Rom.5.8, 622dffa4-59a1-5f17-bfad-4c41e2eeea22",
    })
    void aVerseIsCalledTheSameEverywhere(Translation translation, String osis, UUID id) {
        assertEquals(id, VerseIds.of(translation, VerseRef.ofOsis(osis)));
    }

    @Test
    void theNamespaceIsTheOneOfTheContract() {
        UUID urls = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
        assertEquals(VerseIds.NAMESPACE, VerseIds.nameBased(urls, "https://verseprojection.org/verses"));
    }

    @Test
    void theExampleOfTheStandardHolds() {
        UUID names = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        UUID id = VerseIds.nameBased(names, "www.example.com");
        assertEquals(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"), id);
        assertEquals(5, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void chapterAndVerseAreToldApart() {
        assertNotEquals(
                VerseIds.of(Translation.KJV, VerseRef.ofOsis("Ps.1.12")),
                VerseIds.of(Translation.KJV, VerseRef.ofOsis("Ps.11.2")));
    }
}
