@NullMarked
package org.verseprojection.desktop.report;

import org.jspecify.annotations.NullMarked;
