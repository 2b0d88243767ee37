/// What a booth remembers: the interfaces of the store, which `app/store` implements, and what is kept in it.
@NullMarked
package org.verseprojection.live.memory;

import org.jspecify.annotations.NullMarked;
