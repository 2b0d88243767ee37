package org.verseprojection.desktop.operator;

/// Some words of one look.
record Run(String text, String style) {}
