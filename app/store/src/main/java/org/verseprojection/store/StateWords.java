package org.verseprojection.store;

import org.jspecify.annotations.Nullable;
import org.verseprojection.live.memory.MemoryState;

/// Says how the memory does.
record StateWords(Shelf shelf, Texts texts, boolean keychainProtects) {
    /// Changes are held in memory.
    ///
    /// @param waiting how many
    MemoryState held(@Nullable StoreException why, int waiting) {
        return new MemoryState.Held(reason(why), waiting);
    }

    /// Changes reach the disk.
    ///
    /// @param rescued the file was deleted while it was open, and written again
    MemoryState open(boolean rescued) {
        if (shelf.notice().isPresent()) {
            Notice notice = shelf.notice().get();
            String key = notice.aside().isEmpty() ? "fresh.gone" : "fresh";
            return new MemoryState.Fresh(
                    texts.of(key, texts.of(notice.trouble().key()), notice.aside()), shelf.offered());
        }
        String warning = keychainProtects ? "" : texts.of("warning.key-file");
        return new MemoryState.Durable(rescued ? join(texts.of("warning.rescued"), warning) : warning);
    }

    private static String join(String one, String other) {
        return other.isEmpty() ? one : one + " " + other;
    }

    /// Why the disk refuses.
    String reason(@Nullable StoreException why) {
        Trouble trouble = why == null ? Trouble.OTHER : why.trouble();
        return texts.of(trouble.key());
    }
}
