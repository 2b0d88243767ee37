/// What running a node takes: health, logs, figures, traces, backups.
@NullMarked
package org.verseprojection.cloud.operations;

import org.jspecify.annotations.NullMarked;
