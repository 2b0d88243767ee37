/// `verse serve`: the cloud API.
@NullMarked
package org.verseprojection.cli.serve;

import org.jspecify.annotations.NullMarked;
