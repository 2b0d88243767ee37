/// The report on a service: figures from what is remembered, on the screen, as a page and as a PDF.
@NullMarked
package org.verseprojection.desktop.report;

import org.jspecify.annotations.NullMarked;
