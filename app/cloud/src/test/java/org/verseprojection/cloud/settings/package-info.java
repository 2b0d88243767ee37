/// Tests.
@NullMarked
package org.verseprojection.cloud.settings;

import org.jspecify.annotations.NullMarked;
