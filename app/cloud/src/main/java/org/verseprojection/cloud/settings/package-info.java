/// What an account has set: the version it reads, how verses look, how sure a match must be.
@NullMarked
package org.verseprojection.cloud.settings;

import org.jspecify.annotations.NullMarked;
