/// What whoever runs the server needs: health, figures, logs, backups.
@NullMarked
package org.verseprojection.cloud.operations;

import org.jspecify.annotations.NullMarked;
