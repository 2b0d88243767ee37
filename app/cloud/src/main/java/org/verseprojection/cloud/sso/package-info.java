/// Signing in through an identity provider: OpenID Connect, authorization code with PKCE.
@NullMarked
package org.verseprojection.cloud.sso;

import org.jspecify.annotations.NullMarked;
