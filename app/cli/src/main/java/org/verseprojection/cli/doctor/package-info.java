/// `verse doctor`: says what is wrong on this laptop, and what to do.
@NullMarked
package org.verseprojection.cli.doctor;

import org.jspecify.annotations.NullMarked;
