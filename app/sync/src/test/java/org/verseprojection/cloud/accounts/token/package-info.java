@NullMarked
package org.verseprojection.cloud.accounts.token;

import org.jspecify.annotations.NullMarked;
