/// Passwords: which are allowed, and how they are kept.
@NullMarked
package org.verseprojection.cloud.accounts.password;

import org.jspecify.annotations.NullMarked;
