import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies jars for one platform: without the native files of others, PyTorch's beside them, the same bytes each time.
///
/// Entries are sorted, carry one time, and are stored as they are: what packs the whole packs better than a jar does.
/// What is native is what the program's list of native files has for the platform, with the hashes that it has. Where a
/// folder for the others is named, too, no native file stays in a jar: on macOS they are signed as files.
///
/// Usage: `java Jars.java NATIVES.TSV PLATFORM FROM TO TORCH [NATIVES]`
public final class Jars {
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)(\\.\\d+)*");
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Map<String, Native> natives;
    private final Set<String> met = new HashSet<>();
    private long dropped;

    /// A native file: its hash, and where it goes; to nowhere, where it stays in its jar.
    private record Native(String sha256, Optional<Path> file) {}

    private Jars(Map<String, Native> natives) {
        this.natives = natives;
    }

    /// What the list has for a platform, by resource.
    private static Map<String, Native> natives(Path table, String platform, Path torch, Optional<Path> others)
            throws IOException {
        Map<String, Native> natives = new HashMap<>();
        for (String line : Files.readAllLines(table)) {
            String[] cells = line.split("\t");
            if (cells.length == 8 && cells[2].equals(platform)) {
                Optional<Path> folder = cells[0].equals("torch") ? Optional.of(torch) : others;
                natives.put(cells[4], new Native(cells[7], folder.map(to -> to.resolve(cells[5]))));
            }
        }
        if (natives.isEmpty()) {
            throw new IOException(table + " has no platform " + platform);
        }
        return natives;
    }

    public static void main(String[] args) throws IOException {
        Path to = Files.createDirectories(Path.of(args[3]));
        Path torch = Files.createDirectories(Path.of(args[4]));
        Optional<Path> others = args.length > 5 ? Optional.of(Path.of(args[5])) : Optional.empty();
        Jars jars = new Jars(natives(Path.of(args[0]), args[1], torch, others));
        List<Path> all;
        try (Stream<Path> files = Files.list(Path.of(args[2]))) {
            all = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        for (Path jar : all) {
            jars.copy(jar, to.resolve(jar.getFileName()));
        }
        Set<String> missing = new TreeSet<>(jars.natives.keySet());
        missing.removeAll(jars.met);
        if (!missing.isEmpty()) {
            throw new IOException("no jar has the native files " + missing);
        }
        System.err.printf("  %d jars; left out: %.0f MB of other platforms%n", all.size(), jars.dropped / 1e6);
    }

    private void copy(Path from, Path to) throws IOException {
        try (ZipFile jar = new ZipFile(from.toFile())) {
            List<ZipEntry> kept = new ArrayList<>();
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory() && shipped(jar, entry)) {
                    kept.add(entry);
                }
            }
            if (kept.stream().allMatch(entry -> entry.getName().startsWith("META-INF/"))) {
                return; // Maven's empty stand-ins for jars of a platform
            }
            kept.sort(Comparator.comparing((ZipEntry entry) -> !entry.getName().equals(MANIFEST))
                    .thenComparing(ZipEntry::getName));
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
                    ZipOutputStream out = new ZipOutputStream(file)) {
                out.setMethod(ZipOutputStream.STORED);
                for (ZipEntry entry : kept) {
                    store(out, entry.getName(), bytes(jar, entry));
                }
            }
        }
    }

    /// Whether an entry goes into the copied jar; what goes beside it is written here.
    private boolean shipped(ZipFile jar, ZipEntry entry) throws IOException {
        String name = entry.getName();
        if (!NATIVE.matcher(name).matches()) {
            return true;
        }
        Native listed = natives.get(name);
        if (listed == null) {
            dropped += entry.getCompressedSize();
            return false;
        }
        byte[] bytes = bytes(jar, entry);
        String hash = HexFormat.of().formatHex(sha256().digest(bytes));
        if (!hash.equals(listed.sha256())) {
            throw new IOException(name + " has the hash " + hash + ", which is not that of the list");
        }
        met.add(name);
        if (listed.file().isEmpty()) {
            return true;
        }
        // of two with one name the program chooses by the processor, from jars: this fails at the second
        Files.write(listed.file().get(), bytes, StandardOpenOption.CREATE_NEW);
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static void store(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
