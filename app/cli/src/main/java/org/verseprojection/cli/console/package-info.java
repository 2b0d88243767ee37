/// What every command shares: streams, texts, tables, JSON Lines and refusals.
@NullMarked
package org.verseprojection.cli.console;

import org.jspecify.annotations.NullMarked;
