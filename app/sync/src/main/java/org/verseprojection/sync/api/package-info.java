/// The cloud's HTTP: one request, and what came of it.
@NullMarked
package org.verseprojection.sync.api;

import org.jspecify.annotations.NullMarked;
