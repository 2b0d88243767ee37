/// Seals what is kept: AES-256-GCM for values, a keyed hash for looking them up, and the keys' versions.
@NullMarked
package org.verseprojection.store.seal;

import org.jspecify.annotations.NullMarked;
