/// Tests of the package.
@NullMarked
package org.verseprojection.cloud.accounts.password;

import org.jspecify.annotations.NullMarked;
