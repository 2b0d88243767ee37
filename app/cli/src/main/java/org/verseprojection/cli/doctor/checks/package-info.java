/// What `verse doctor` looks at: one class a check, and what a check can find.
@NullMarked
package org.verseprojection.cli.doctor.checks;

import org.jspecify.annotations.NullMarked;
