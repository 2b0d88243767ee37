/// `/stream`: clients without a laptop send sound through a WebSocket, and are told verses.
@NullMarked
package org.verseprojection.cloud.stream;

import org.jspecify.annotations.NullMarked;
