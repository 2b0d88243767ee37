package org.verseprojection.desktop.screens;

import java.util.Map;

/// What people call the makers of monitors and projectors; the letters are those of UEFI's PNP registry.
public final class Makers {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ACR", "Acer"),
            Map.entry("APP", "Apple"),
            Map.entry("AUS", "ASUS"),
            Map.entry("BNQ", "BenQ"),
            Map.entry("DEL", "Dell"),
            Map.entry("EPS", "Epson"),
            Map.entry("GSM", "LG"),
            Map.entry("HIT", "Hitachi"),
            Map.entry("HPN", "HP"),
            Map.entry("HWP", "HP"),
            Map.entry("IVM", "Iiyama"),
            Map.entry("LEN", "Lenovo"),
            Map.entry("MEI", "Panasonic"),
            Map.entry("NEC", "NEC"),
            Map.entry("OTM", "Optoma"),
            Map.entry("PHL", "Philips"),
            Map.entry("SAM", "Samsung"),
            Map.entry("SHP", "Sharp"),
            Map.entry("SNY", "Sony"),
            Map.entry("VSC", "ViewSonic"));

    /// The name; the letters themselves where none is known.
    public static String name(String letters) {
        return NAMES.getOrDefault(letters, letters);
    }

    private Makers() {}
}
