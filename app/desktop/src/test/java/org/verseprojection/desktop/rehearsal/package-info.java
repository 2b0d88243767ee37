@NullMarked
package org.verseprojection.desktop.rehearsal;

import org.jspecify.annotations.NullMarked;
