/// The contract as a page.
@NullMarked
package org.verseprojection.cloud.docs;

import org.jspecify.annotations.NullMarked;
