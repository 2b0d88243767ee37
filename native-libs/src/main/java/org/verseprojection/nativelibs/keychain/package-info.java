/// Where the system keeps secrets.
@NullMarked
package org.verseprojection.nativelibs.keychain;

import org.jspecify.annotations.NullMarked;
