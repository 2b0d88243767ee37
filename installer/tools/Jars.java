import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies jars for one platform: without the native files of others, with PyTorch's beside them, the same bytes each time.
///
/// Entries are sorted, carry one time, and are stored as they are: what packs the whole packs better than a jar does.
/// What is native is what the program's list of native files has for the platform, with the hashes that it has.
///
/// Usage: `java Jars.java NATIVES.TSV PLATFORM FROM TO TORCH`
public final class Jars {
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)(\\.\\d+)*");
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Platform platform;
    private final Path torch;
    private final Set<String> met = new HashSet<>();
    private long dropped;

    /// What `natives.tsv` has for a platform: hashes by resource.
    private record Platform(Map<String, String> inJars, Map<String, String> unpacked) {
        static Platform of(Path table, String name) throws IOException {
            Platform platform = new Platform(new HashMap<>(), new HashMap<>());
            for (String line : Files.readAllLines(table)) {
                String[] cells = line.split("\t");
                if (cells.length == 8 && cells[2].equals(name)) {
                    Map<String, String> all = cells[0].equals("torch") ? platform.unpacked : platform.inJars;
                    all.put(cells[4], cells[7]);
                }
            }
            if (platform.unpacked.isEmpty()) {
                throw new IOException(table + " has no platform " + name);
            }
            return platform;
        }
    }

    private Jars(Platform platform, Path torch) {
        this.platform = platform;
        this.torch = torch;
    }

    public static void main(String[] args) throws IOException {
        Platform platform = Platform.of(Path.of(args[0]), args[1]);
        Path to = Files.createDirectories(Path.of(args[3]));
        Jars jars = new Jars(platform, Files.createDirectories(Path.of(args[4])));
        List<Path> all;
        try (Stream<Path> files = Files.list(Path.of(args[2]))) {
            all = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        for (Path jar : all) {
            jars.copy(jar, to.resolve(jar.getFileName()));
        }
        Set<String> missing = new TreeSet<>(platform.inJars().keySet());
        missing.addAll(platform.unpacked().keySet());
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
        if (platform.inJars().containsKey(name)) {
            verified(name, bytes(jar, entry), platform.inJars());
            return true;
        }
        if (platform.unpacked().containsKey(name)) {
            byte[] bytes = verified(name, bytes(jar, entry), platform.unpacked());
            Files.write(torch.resolve(name.substring(name.lastIndexOf('/') + 1)), bytes);
        } else {
            dropped += entry.getCompressedSize();
        }
        return false;
    }

    private byte[] verified(String name, byte[] bytes, Map<String, String> hashes) throws IOException {
        met.add(name);
        try {
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!hash.equals(hashes.get(name))) {
                throw new IOException(name + " has the hash " + hash + ", which is not that of the list");
            }
            return bytes;
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
