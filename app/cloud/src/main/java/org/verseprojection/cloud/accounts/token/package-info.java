/// Access tokens, the keys that sign them, and refresh tokens.
@NullMarked
package org.verseprojection.cloud.accounts.token;

import org.jspecify.annotations.NullMarked;
