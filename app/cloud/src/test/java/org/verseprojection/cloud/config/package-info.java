@NullMarked
package org.verseprojection.cloud.config;

import org.jspecify.annotations.NullMarked;
