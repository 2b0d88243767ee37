package org.verseprojection.live;

/// Who sets the pace of a session.
public enum Drive {
    /// The sound comes when it comes: what cannot be dealt with in time gives way to what is newer.
    LIVE,
    /// The session takes the sound as fast as it can deal with it, and deals with all of it.
    UNPACED
}
