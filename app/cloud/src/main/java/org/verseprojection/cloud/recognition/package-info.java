/// Recognition shared between many streams: who is heard next, what was said, and which verses it quotes.
@NullMarked
package org.verseprojection.cloud.recognition;

import org.jspecify.annotations.NullMarked;
