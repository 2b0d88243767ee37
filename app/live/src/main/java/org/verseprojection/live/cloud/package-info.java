/// The account in the cloud, where there is one: the interfaces that `app/sync` implements.
@NullMarked
package org.verseprojection.live.cloud;

import org.jspecify.annotations.NullMarked;
