/// The living table of a terminal.
@NullMarked
package org.verseprojection.cli.board;

import org.jspecify.annotations.NullMarked;
