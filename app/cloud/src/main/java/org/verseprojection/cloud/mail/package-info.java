/// E-mail to those who have accounts.
@NullMarked
package org.verseprojection.cloud.mail;

import org.jspecify.annotations.NullMarked;
