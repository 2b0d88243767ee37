/// From sound to words: voice detection, Whisper and the rolling transcript.
@NullMarked
package org.verseprojection.speech;

import org.jspecify.annotations.NullMarked;
