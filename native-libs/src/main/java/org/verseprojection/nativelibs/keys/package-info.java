/// Keys that are pressed while another program has the keyboard.
@NullMarked
package org.verseprojection.nativelibs.keys;

import org.jspecify.annotations.NullMarked;
