@NullMarked
package org.verseprojection.desktop.web;

import org.jspecify.annotations.NullMarked;
