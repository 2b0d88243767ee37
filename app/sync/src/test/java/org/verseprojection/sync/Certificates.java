package org.verseprojection.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.verseprojection.sync.api.Api;

/// Certificates that no public authority has signed, made by the JDK's own `keytool`.
final class Certificates {
    private static final char[] PASSWORD = "of the tests".toCharArray();

    private Certificates() {}

    /// A certificate with the one of its issuer.
    ///
    /// @param name the host that it is for
    /// @param start as keytool wants it, such as `-10d`
    static KeyStore make(Path folder, String name, String start, int days) throws Exception {
        Path file = folder.resolve(name + start + ".p12");
        keytool(file, "ca", "-dname", "CN=Test", "-ext", "bc:c", "-validity", "3650");
        String[] server = {"-dname", "CN=" + name, "-ext", "san=dns:" + name, "-signer", "ca"};
        String[] time = {"-startdate", start, "-validity", Integer.toString(days)};
        keytool(
                file,
                "server",
                Stream.concat(Arrays.stream(server), Arrays.stream(time)).toArray(String[]::new));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        Certificate issuer = store.getCertificate("ca");
        store.deleteEntry("ca");
        store.setCertificateEntry("issuer", issuer);
        return store;
    }

    private static void keytool(Path file, String alias, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /// Writes it as a server's file.
    ///
    /// @return the file's password
    static String write(KeyStore store, Path file) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return new String(PASSWORD);
    }

    static SSLContext server(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /// Trusts that issuer alone.
    static Api.Trust trust(KeyStore store) throws GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            trusted.load(null, null);
        } catch (IOException never) {
            throw new GeneralSecurityException(never);
        }
        trusted.setCertificateEntry("issuer", store.getCertificate("issuer"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(trusted);
        X509TrustManager manager = (X509TrustManager) factory.getTrustManagers()[0];
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return new Api.Trust(context, manager);
    }
}
