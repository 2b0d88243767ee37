/// How durable, and how quick, the memory is on this machine.
@NullMarked
package org.verseprojection.cli.bench.durability;

import org.jspecify.annotations.NullMarked;
