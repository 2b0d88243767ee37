package org.verseprojection.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiscreetTest {
    private final Discreet discreet =
            new Discreet("/home/max", List.of("max", "Ruth Meier", "Ruth Meier's mixer", "ab", " "));

    @Test
    void theHomeFolderIsATilde() {
        assertEquals("there is no ~/.config/verse", discreet.text("there is no /home/max/.config/verse"));
    }

    @Test
    void namesGoWholeAndOthersWordsStay() {
        assertEquals("… heard the maximum", discreet.text("Max heard the maximum"));
        assertEquals("Heard: … [hw:1,0].", discreet.text("Heard: Ruth Meier's mixer [hw:1,0]."));
        assertEquals("… and ab", discreet.text("RUTH MEIER and ab"));
    }

    @Test
    void addressesAndTokensGo() {
        assertEquals("ask … now", discreet.text("ask ruth.meier+x@kirche-bern.example now"));
        assertEquals("at … it", discreet.text("at https://verse.kirche.example:8443/api/v1?x=1 it"));
        assertEquals("Failed to connect to /…:443", discreet.text("Failed to connect to /192.168.17.4:443"));
        assertEquals(
                "Bearer …",
                discreet.text("Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.x_y-z"));
        assertEquals("key …", discreet.text("key 0123456789abcdef0123456789abcdef"));
    }

    @Test
    void whatHelpsStays() {
        String plain = "ggml-tiny.en-q8_0: 328ce9a2029b, Java 25.0.3+9-LTS, 6.1.0-13-amd64, AVX2, 1.47 s";
        assertEquals(plain, discreet.text(plain));
    }
}
