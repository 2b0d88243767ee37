/// Pages for browsers.
@NullMarked
package org.verseprojection.cloud.web;

import org.jspecify.annotations.NullMarked;
