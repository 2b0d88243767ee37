/// PostgreSQL: connections, migrations, whose rows a statement may see.
@NullMarked
package org.verseprojection.cloud.database;

import org.jspecify.annotations.NullMarked;
