package org.verseprojection.cloud.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The address of a database, as platforms give it, in the driver's form.
record PostgresUrl(String jdbc, Optional<String> user, Optional<String> password) {
    static PostgresUrl of(String url) throws DatabaseException {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        URI uri;
        try {
            uri = URI.create(plain);
        } catch (IllegalArgumentException broken) {
            throw new DatabaseException("DATABASE_URL is no address of a PostgreSQL.", broken);
        }
        if (uri.getHost() == null || !("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))) {
            throw new DatabaseException(
                    "DATABASE_URL is no address of a PostgreSQL.", new IllegalArgumentException("no host or scheme"));
        }
        String[] who = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new PostgresUrl(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                Optional.of(decoded(who[0])).filter(text -> !text.isEmpty()),
                who.length > 1 ? Optional.of(decoded(who[1])) : Optional.empty());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return jdbc;
    }
}
