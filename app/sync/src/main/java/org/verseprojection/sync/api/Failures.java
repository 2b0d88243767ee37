package org.verseprojection.sync.api;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Tells a broken connection from one that is not to be trusted.
final class Failures {
    private static final int DEEPEST = 20;

    private Failures() {}

    static Answer of(IOException failure) {
        List<Throwable> chain = chain(failure);
        String why = why(failure);
        if (chain.stream().anyMatch(Failures::untimely)) {
            return new Answer.Insecure(true, why);
        }
        boolean broken = chain.stream().anyMatch(e -> e instanceof SocketException || e instanceof EOFException);
        boolean certificate = chain.stream()
                .anyMatch(e -> e instanceof CertificateException
                        || e instanceof CertPathValidatorException
                        || e instanceof SSLPeerUnverifiedException);
        boolean handshake = chain.stream().anyMatch(e -> e instanceof SSLHandshakeException);
        if (certificate || (handshake && !broken) || chain.stream().anyMatch(Failures::notTls)) {
            return new Answer.Insecure(false, why);
        }
        return new Answer.Unreachable(chain.stream().anyMatch(Failures::nowhere), why);
    }

    private static boolean untimely(Throwable e) {
        return e instanceof CertificateExpiredException
                || e instanceof CertificateNotYetValidException
                || (e instanceof CertPathValidatorException path
                        && (path.getReason() == CertPathValidatorException.BasicReason.EXPIRED
                                || path.getReason() == CertPathValidatorException.BasicReason.NOT_YET_VALID));
    }

    /// Plain text where TLS was expected: Java says so by this message alone.
    private static boolean notTls(Throwable e) {
        return e instanceof SSLException
                && String.valueOf(e.getMessage()).contains("Unsupported or unrecognized SSL message");
    }

    private static boolean nowhere(Throwable e) {
        return e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || (e instanceof ConnectException
                        && String.valueOf(e.getMessage()).contains("unreachable"));
    }

    private static String why(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable e = failure; e != null && chain.size() < DEEPEST; e = e.getCause()) {
            chain.add(e);
        }
        return chain;
    }
}
