/// Accounts: registering, signing in, addresses, lock-out.
@NullMarked
package org.verseprojection.cloud.accounts;

import org.jspecify.annotations.NullMarked;
