package org.verseprojection.desktop.keys;

/// What a key can be bound to. Digits, search letters and arrows in the search field are no actions: they are fixed.
public enum Action {
    TAKE,
    NEXT,
    BACK,
    GROW,
    SELECT_UP,
    SELECT_DOWN,
    SEARCH,
    TRANSLATION,
    BLACK,
    CLEAR,
    LOGO,
    FREEZE,
    HIDE,
    DISMISS,
    WRONG,
    UNDO,
    REPLAY,
    PAUSE,
    MODE,
    LOCK,
    HELP,
    QUEUE_ADD,
    SETTINGS,
    REHEARSE,
    WHY,
    PAST,
    REPORT
}
