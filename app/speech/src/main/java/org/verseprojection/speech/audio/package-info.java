/// Where sound comes from: microphones and WAV files, brought to one form.
@NullMarked
package org.verseprojection.speech.audio;

import org.jspecify.annotations.NullMarked;
