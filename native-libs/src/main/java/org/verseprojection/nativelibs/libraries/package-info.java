/// The native files that libraries bring along in their jars: chosen for this platform, verified, and unpacked once
/// into a folder that only the user can write to. [org.verseprojection.nativelibs.libraries.NativeLibraries] is where
/// to begin.
@NullMarked
package org.verseprojection.nativelibs.libraries;

import org.jspecify.annotations.NullMarked;
