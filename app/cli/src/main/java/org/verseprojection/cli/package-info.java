/// The program's command line.
@NullMarked
package org.verseprojection.cli;

import org.jspecify.annotations.NullMarked;
