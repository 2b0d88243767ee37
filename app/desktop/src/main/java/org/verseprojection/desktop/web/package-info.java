/// The program as a page for OBS and the like.
@NullMarked
package org.verseprojection.desktop.web;

import org.jspecify.annotations.NullMarked;
