package org.verseprojection.cloud.http;

/// One operation of the contract.
///
/// @param method as `POST`
/// @param path below the base path, as `/verses/{osis}`
/// @param maxBytes how long a body may be
public record Endpoint(String method, String path, Access access, int maxBytes, Handler handler) {
    /// How long a body may be where an operation says nothing else.
    public static final int MEBIBYTE = 1 << 20;

    public Endpoint(String method, String path, Access access, Handler handler) {
        this(method, path, access, MEBIBYTE, handler);
    }
}
