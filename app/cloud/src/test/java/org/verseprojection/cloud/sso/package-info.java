/// Tests of the package.
@NullMarked
package org.verseprojection.cloud.sso;

import org.jspecify.annotations.NullMarked;
