/// Where a user's files lie, and whether they are that user's alone.
@NullMarked
package org.verseprojection.nativelibs.folders;

import org.jspecify.annotations.NullMarked;
