/// A recording of last Sunday through the whole program, with a report.
@NullMarked
package org.verseprojection.desktop.rehearsal;

import org.jspecify.annotations.NullMarked;
