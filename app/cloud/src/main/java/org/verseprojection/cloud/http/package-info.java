/// Requests and answers as the contract has them, on a web server that only this package knows.
@NullMarked
package org.verseprojection.cloud.http;

import org.jspecify.annotations.NullMarked;
