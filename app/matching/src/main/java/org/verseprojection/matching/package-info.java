/// From words to verses: detectors find places, a ranker puts them in order.
@NullMarked
package org.verseprojection.matching;

import org.jspecify.annotations.NullMarked;
