/// How this laptop hears: which model, how many threads and which step, by what was measured and what became of it.
@NullMarked
package org.verseprojection.cli.hearing;

import org.jspecify.annotations.NullMarked;
