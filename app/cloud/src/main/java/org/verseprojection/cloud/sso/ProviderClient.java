package org.verseprojection.cloud.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.verseprojection.cloud.accounts.Emails;

/// Talks to one identity provider. What its discovery document says is asked for when it is first
/// needed, and again after an hour. Safe for threads.
final class ProviderClient {
    private static final int OK = 200;
    private static final Duration FRESH = Duration.ofHours(1);

    private final Provider provider;
    private final URI callback;
    private final BoundedHttp http;
    private final AtomicReference<Optional<Known>> known = new AtomicReference<>(Optional.empty());

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, long since) {}

    /// The provider vouches for nobody: the code, or what it gave for the code, is not good.
    static final class RefusedException extends Exception {
        RefusedException(String message) {
            super(message);
        }
    }

    ProviderClient(Provider provider, URI callback, Duration timeout) {
        this.provider = provider;
        this.callback = callback;
        this.http = new BoundedHttp(timeout, "https".equals(provider.issuer().getScheme()));
    }

    Provider provider() {
        return provider;
    }

    /// Where a browser is sent to sign in.
    ///
    /// @throws IOException where the provider cannot be reached
    URI authorization(String state, String nonce, String verifier) throws IOException {
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        new Scope("openid", "email"),
                        new ClientID(provider.clientId()),
                        callback)
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /// Turns the code that a browser brought back into whom the provider vouches for.
    ///
    /// @throws RefusedException where it vouches for nobody
    /// @throws IOException where it cannot be reached
    Identity identity(String code, String nonce, String verifier) throws RefusedException, IOException {
        Known now = known();
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(
                    request(now.metadata(), code, verifier).toHTTPRequest().send(http));
            if (!response.indicatesSuccess()) {
                throw new RefusedException("the provider refused the code: "
                        + response.toErrorResponse().getErrorObject().getCode());
            }
            var token = ((com.nimbusds.openid.connect.sdk.OIDCTokenResponse) response.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            if (token == null) {
                throw new RefusedException("the provider gave no ID token");
            }
            return identity(now.validator().validate(token, new Nonce(nonce)));
        } catch (ParseException | BadJOSEException | JOSEException bad) {
            throw new RefusedException("the provider's answer is not good: " + bad.getMessage());
        }
    }

    private TokenRequest request(OIDCProviderMetadata metadata, String code, String verifier) {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(verifier));
        ClientID client = new ClientID(provider.clientId());
        if (provider.clientSecret().isEmpty()) {
            return new TokenRequest.Builder(metadata.getTokenEndpointURI(), client, grant).build();
        }
        Secret secret = new Secret(provider.clientSecret().get());
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean post = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        post ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret),
                        grant)
                .build();
    }

    /// Some providers write `email_verified` as text.
    private Identity identity(IDTokenClaimsSet claims) {
        Object verified = claims.getClaim("email_verified");
        return new Identity(
                provider.issuer().toString(),
                claims.getSubject().getValue(),
                Optional.ofNullable(claims.getStringClaim("email")).flatMap(Emails::normal),
                Boolean.TRUE.equals(verified) || "true".equals(verified));
    }

    private Known known() throws IOException {
        Optional<Known> now = known.get();
        if (now.isPresent() && System.nanoTime() - now.get().since() < FRESH.toNanos()) {
            return now.get();
        }
        try {
            Issuer issuer = new Issuer(provider.issuer());
            OIDCProviderMetadata metadata = discovered(issuer);
            IDTokenValidator validator = new IDTokenValidator(
                    issuer,
                    new ClientID(provider.clientId()),
                    JWSAlgorithm.RS256,
                    metadata.getJWKSetURI().toURL(),
                    http);
            Known fresh = new Known(metadata, validator, System.nanoTime());
            known.set(Optional.of(fresh));
            return fresh;
        } catch (ParseException bad) {
            throw new IOException("The discovery document of " + provider.name() + " is not good.", bad);
        }
    }

    /// What the issuer says of itself (OpenID Connect Discovery 1.0, section 4).
    private OIDCProviderMetadata discovered(Issuer issuer) throws IOException, ParseException {
        var answer =
                new OIDCProviderConfigurationRequest(issuer).toHTTPRequest().send(http);
        answer.ensureStatusCode(OK);
        OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(answer.getBodyAsJSONObject());
        if (!issuer.equals(metadata.getIssuer())) {
            throw new ParseException("it is another issuer's");
        }
        http.checked(metadata.getAuthorizationEndpointURI());
        http.checked(metadata.getTokenEndpointURI());
        http.checked(metadata.getJWKSetURI());
        return metadata;
    }
}
