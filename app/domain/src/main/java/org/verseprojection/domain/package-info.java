/// Verses, references, what was heard and what is offered, and what is said to people: records and rules without
/// dependencies.
@NullMarked
package org.verseprojection.domain;

import org.jspecify.annotations.NullMarked;
