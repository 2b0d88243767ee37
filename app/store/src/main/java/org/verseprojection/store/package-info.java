/// What is remembered, in SQLite: all of SQL is here.
@NullMarked
package org.verseprojection.store;

import org.jspecify.annotations.NullMarked;
