@NullMarked
package org.verseprojection.cloud.http;

import org.jspecify.annotations.NullMarked;
