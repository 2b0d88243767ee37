/// Speech to try the matcher on, made up from texts: what it is fitted on, and what it is measured on.
@NullMarked
package org.verseprojection.matching.trial;

import org.jspecify.annotations.NullMarked;
