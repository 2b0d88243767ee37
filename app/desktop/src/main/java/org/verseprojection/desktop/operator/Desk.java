package org.verseprojection.desktop.operator;

/// What keys do on the screen itself, without the booth.
interface Desk {
    /// Whether a text field has the focus: there every key is text.
    boolean typing();

    /// Whether something lies over the screen and reads the keys itself.
    boolean covered();

    /// Whether a list has the focus, which reads the arrows and Delete itself.
    boolean listing();

    /// Opens the search with something typed already.
    void search(String typed);

    void help();

    void settings();

    void rehearse();

    /// Says why the selected pick, or else the first, is offered.
    void why();

    /// Searches what was shown in all services.
    void past();

    /// The report on this service.
    void report();

    /// Puts the preview, or else the selected pick, into the queue.
    void enqueue();

    /// Back to the picks.
    void escape();
}
