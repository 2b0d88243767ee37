/// The models at hand, and taking in others.
@NullMarked
package org.verseprojection.cli.models;

import org.jspecify.annotations.NullMarked;
