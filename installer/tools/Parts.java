import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes what is in the app: `parts.cdx.json`, a CycloneDX list for programs, and `licences.html`, a page for people.
///
/// It lists the files that are there, not what some build would fetch: each jar and model as shipped with its SHA-256,
/// and the Java. A jar without a line in `parts.tsv` is an error.
///
/// Usage: `java -cp JACKSON Parts.java PARTS.TSV APP RUNTIME VERSION SECONDS`
public final class Parts {
    private static final Pattern VERSIONED = Pattern.compile("(.+?)-(\\d[^/]*?)\\.jar");
    private static final Pattern LICENCE_FILE =
            Pattern.compile("(META-INF/)?(.*/)?(LICEN[CS]E|NOTICE|COPYING|AL2\\.0|LGPL2\\.1)([-.][^/]*)?", Pattern.CASE_INSENSITIVE);

    private final Path app;
    private final List<Part> parts = new ArrayList<>();
    /// Texts of licences with the files that hold them.
    private final Map<String, List<String>> texts = new LinkedHashMap<>();

    /// One thing that is shipped.
    private record Part(String kind, String group, String name, String version, String licence, String by, String sha) {}

    private record Line(String prefix, String group, String licence, String by) {}

    private Parts(Path app) {
        this.app = app;
    }

    public static void main(String[] args) throws IOException {
        Path app = Path.of(args[1]);
        Parts parts = new Parts(app);
        parts.texts(Path.of(args[0]).resolveSibling("licences"));
        parts.jars(lines(Path.of(args[0])));
        parts.models();
        parts.java(Path.of(args[2]));
        Instant time = Instant.ofEpochSecond(Long.parseLong(args[4]));
        Files.writeString(app.resolve("parts.cdx.json"), parts.cycloneDx(args[3], time));
        Files.writeString(app.resolve("licences.html"), parts.page(args[3]));
        System.err.printf("  %d parts, %d texts of licences%n", parts.parts.size(), parts.texts.size());
    }

    private static List<Line> lines(Path table) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : Files.readAllLines(table)) {
            String[] cells = line.split("\t");
            if (!line.startsWith("#") && cells.length == 4) {
                lines.add(new Line(cells[0], cells[1], cells[2], cells[3]));
            }
        }
        return lines;
    }

    private void jars(List<Line> lines) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(app)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        for (Path jar : jars) {
            String file = String.valueOf(jar.getFileName());
            Line line = lines.stream()
                    .filter(each -> file.startsWith(each.prefix()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            file + " has no line in installer/parts.tsv: add one with its licence"));
            Matcher name = VERSIONED.matcher(file);
            if (!name.matches()) {
                throw new IllegalStateException(file + " names no version");
            }
            parts.add(new Part(
                    "library", line.group(), name.group(1), name.group(2), line.licence(), line.by(), sha(jar)));
            texts(jar, file);
        }
    }

    private void texts(Path jar, String file) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().sorted((a, b) -> a.getName().compareTo(b.getName())).toList()) {
                if (LICENCE_FILE.matcher(entry.getName()).matches() && !entry.getName().endsWith(".class")) {
                    String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    texts.computeIfAbsent(text.strip(), _ -> new ArrayList<>()).add(file + ": " + entry.getName());
                }
            }
        }
    }

    /// Those that jars lack, as their makers ship none with them.
    private void texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                texts.put(Files.readString(file).strip(), List.of(name.substring(0, name.lastIndexOf('.'))));
            }
        }
    }

    private void models() throws IOException {
        JsonNode manifest = new JsonMapper().readTree(app.resolve("models/manifest.json").toFile());
        for (JsonNode model : manifest.get("models")) {
            Path file = app.resolve("models").resolve(model.get("file").asString());
            String sha = sha(file);
            if (!sha.equals(model.get("sha256").asString())) {
                throw new IllegalStateException(file + " is not the file that models/manifest.json names");
            }
            parts.add(new Part(
                    "machine-learning-model",
                    "",
                    model.get("name").asString(),
                    "",
                    model.get("licence").asString(),
                    model.get("source").asString(),
                    sha));
        }
    }

    private void java(Path runtime) throws IOException {
        Properties release = new Properties();
        try (InputStream in = Files.newInputStream(runtime.resolve("release"))) {
            release.load(in);
        }
        parts.add(new Part(
                "platform",
                "",
                "OpenJDK",
                unquoted(release, "JAVA_RUNTIME_VERSION", "JAVA_VERSION"),
                "GPL-2.0-only WITH Classpath-exception-2.0",
                "Oracle and the OpenJDK contributors; built by " + unquoted(release, "IMPLEMENTOR", "IMPLEMENTOR"),
                sha(runtime.resolve("lib/modules"))));
        try (Stream<Path> files = Files.walk(runtime.resolve("legal"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file).strip();
                String name = "Java: " + runtime.resolve("legal").relativize(file).toString().replace('\\', '/');
                if (!text.startsWith("Please see ..")) {
                    texts.computeIfAbsent(text, _ -> new ArrayList<>()).add(name);
                }
            }
        }
    }

    private static String unquoted(Properties release, String key, String other) {
        return release.getProperty(key, release.getProperty(other, "?")).replace("\"", "");
    }

    private static String sha(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return String.format("%064x", new BigInteger(1, digest.digest()));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private String cycloneDx(String version, Instant time) {
        JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        List<Map<String, Object>> components = new ArrayList<>();
        for (Part part : parts) {
            Map<String, Object> component = new LinkedHashMap<>();
            component.put("type", part.kind());
            String id = (part.group().isEmpty() ? "" : part.group() + "/") + part.name()
                    + (part.version().isEmpty() ? "" : "@" + part.version());
            component.put("bom-ref", part.kind() + ":" + id);
            if (!part.group().isEmpty()) {
                component.put("group", part.group());
            }
            component.put("name", part.name());
            component.put("version", part.version());
            component.put("publisher", part.by());
            component.put("hashes", List.of(new TreeMap<>(Map.of("alg", "SHA-256", "content", part.sha()))));
            component.put("licenses", List.of(Map.of("expression", part.licence())));
            if (part.kind().equals("library")) {
                component.put("purl", "pkg:maven/" + purl(part));
            }
            components.add(component);
        }
        Map<String, Object> bom = new LinkedHashMap<>();
        bom.put("bomFormat", "CycloneDX");
        bom.put("specVersion", "1.6");
        bom.put("version", 1);
        bom.put(
                "metadata",
                new TreeMap<>(Map.of(
                        "timestamp",
                        time.toString(),
                        "component",
                        new TreeMap<>(Map.of("type", "application", "name", "VerseProjection", "version", version)))));
        bom.put("components", components);
        return mapper.writeValueAsString(bom) + "\n";
    }

    /// A jar of one platform carries it behind its version, which a package URL names by itself.
    private static String purl(Part part) {
        Matcher platform =
                Pattern.compile("(.+?)-((linux|win|osx|mac)[a-z0-9_-]*)").matcher(part.version());
        return part.group() + "/" + part.name() + "@"
                + (platform.matches() ? platform.group(1) + "?classifier=" + platform.group(2) : part.version());
    }

    private String page(String version) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Licences</title><style>")
                .append("body{font:16px sans-serif;max-width:60em;margin:2em auto;padding:0 1em}")
                .append("td,th{text-align:left;padding:.2em 1em .2em 0;vertical-align:top}")
                .append("pre{white-space:pre-wrap;background:#f3f4f7;padding:1em}</style></head><body>\n")
                .append("<h1>VerseProjection ")
                .append(escaped(version))
                .append("</h1>\n<p>Licensed under the Apache License 2.0. It contains the work of others:</p>\n")
                .append("<table><tr><th>part</th><th>version</th><th>by</th><th>licence</th></tr>\n");
        for (Part part : parts) {
            page.append("<tr><td>")
                    .append(escaped(part.name()))
                    .append("</td><td>")
                    .append(escaped(part.version()))
                    .append("</td><td>")
                    .append(escaped(part.by()))
                    .append("</td><td>")
                    .append(escaped(part.licence()))
                    .append("</td></tr>\n");
        }
        page.append("</table>\n<h2>The texts, as their makers wrote them</h2>\n");
        texts.forEach((text, holders) -> page.append("<details><summary>")
                .append(escaped(String.join(", ", holders)))
                .append("</summary><pre>")
                .append(escaped(text))
                .append("</pre></details>\n"));
        return page.append("</body></html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
