@NullMarked
package org.verseprojection.cloud.recognition.audio;

import org.jspecify.annotations.NullMarked;
