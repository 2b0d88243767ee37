/// The whole program as a user has it: on an X server with two monitors, with a microphone, and with keys.
@NullMarked
package org.verseprojection.cli.desktop;

import org.jspecify.annotations.NullMarked;
