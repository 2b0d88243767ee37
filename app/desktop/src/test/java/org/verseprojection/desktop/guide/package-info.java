/// Makes the pictures of the guide in `docs/guide`, and holds the documents to what is there.
@NullMarked
package org.verseprojection.desktop.guide;

import org.jspecify.annotations.NullMarked;
