/// The cloud API, put together and started.
@NullMarked
package org.verseprojection.cloud;

import org.jspecify.annotations.NullMarked;
