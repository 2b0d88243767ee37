/// Where an endurance run takes place: monitors, a microphone, a server and the program, all of its own.
@NullMarked
package org.verseprojection.cli.bench.endurance.place;

import org.jspecify.annotations.NullMarked;
