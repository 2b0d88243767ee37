/// Sound as clients send it: Ogg Opus and plain samples, taken apart with distrust.
@NullMarked
package org.verseprojection.cloud.recognition.audio;

import org.jspecify.annotations.NullMarked;
