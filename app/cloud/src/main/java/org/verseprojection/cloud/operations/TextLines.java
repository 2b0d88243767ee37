package org.verseprojection.cloud.operations;

import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/// The log for people. E-mail addresses and tokens are blotted out here, too.
final class TextLines extends SimpleFormatter {
    @Override
    public String format(LogRecord record) {
        return JsonLines.blotted(super.format(record));
    }
}
