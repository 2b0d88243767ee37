/// Tests of the package.
@NullMarked
package org.verseprojection.cloud.accounts;

import org.jspecify.annotations.NullMarked;
