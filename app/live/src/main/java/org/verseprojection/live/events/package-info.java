/// What a flight recording (JFR) can hold of a session: off, and free of cost, until a recording asks for it.
@NullMarked
package org.verseprojection.live.events;

import org.jspecify.annotations.NullMarked;
