/// Tests.
@NullMarked
package org.verseprojection.cloud.database;

import org.jspecify.annotations.NullMarked;
