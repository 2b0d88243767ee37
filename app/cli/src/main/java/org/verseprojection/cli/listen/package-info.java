/// Hears a microphone or a file and tells what it finds.
@NullMarked
package org.verseprojection.cli.listen;

import org.jspecify.annotations.NullMarked;
