/// The Bible texts, their versification, the names of the books, and the parser of typed and spoken references.
@NullMarked
package org.verseprojection.scripture;

import org.jspecify.annotations.NullMarked;
