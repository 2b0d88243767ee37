/// What the server is told by its environment.
@NullMarked
package org.verseprojection.cloud.config;

import org.jspecify.annotations.NullMarked;
