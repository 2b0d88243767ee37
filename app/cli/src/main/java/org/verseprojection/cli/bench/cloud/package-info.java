/// `verse bench cloud`: load on the cloud API, from the same machine.
@NullMarked
package org.verseprojection.cli.bench.cloud;

import org.jspecify.annotations.NullMarked;
