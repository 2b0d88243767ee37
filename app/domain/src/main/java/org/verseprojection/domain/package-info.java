/// Verses, references, what was heard and what is offered: records and rules without dependencies.
@NullMarked
package org.verseprojection.domain;

import org.jspecify.annotations.NullMarked;
