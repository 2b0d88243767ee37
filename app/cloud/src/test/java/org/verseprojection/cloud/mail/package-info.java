/// Tests of the package.
@NullMarked
package org.verseprojection.cloud.mail;

import org.jspecify.annotations.NullMarked;
