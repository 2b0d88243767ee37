/// What was shown in all services, to be searched and shown again.
@NullMarked
package org.verseprojection.desktop.past;

import org.jspecify.annotations.NullMarked;
