/// Models: the files, whether they are what they claim to be, and the networks that PyTorch runs.
@NullMarked
package org.verseprojection.inference;

import org.jspecify.annotations.NullMarked;
