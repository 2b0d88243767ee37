/// The whole server as somebody sees it who means it harm: a class for each of OWASP's API risks of 2023.
@NullMarked
package org.verseprojection.cloud.security;

import org.jspecify.annotations.NullMarked;
