package org.verseprojection.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.nativelibs.keychain.KeychainException;
import org.verseprojection.store.seal.KeyRing;
import org.verseprojection.store.seal.SealException;

/// Where the file stands: opens it, makes it, sets it aside, copies it, brings it back. One caller at a time.
final class Shelf implements AutoCloseable {
    private final Layout layout;
    private final Keychain keychain;
    private final InstantSource clock;
    private final Pace pace;
    private final Backups backups;
    private @Nullable InstanceLock instance;
    private @Nullable Notice notice;
    private Optional<Instant> offered = Optional.empty();
    private Optional<Boolean> sharing = Optional.empty();

    Shelf(Layout layout, Keychain keychain, InstantSource clock, Pace pace) {
        this.layout = layout;
        this.keychain = keychain;
        this.clock = clock;
        this.pace = pace;
        this.backups = new Backups(layout, clock);
        this.notice = Notice.read(layout, clock.instant()).orElse(null);
    }

    Backups backups() {
        return backups;
    }

    /// What was set aside and not brought back.
    Optional<Notice> notice() {
        return Optional.ofNullable(notice);
    }

    /// When the backup was made that may be brought back.
    Optional<Instant> offered() {
        return offered;
    }

    /// Whether decisions go into the outbox, as the file said at first or whoever signed in or out since. A fresh file
    /// begins with it.
    boolean sharing() {
        return sharing.orElse(false);
    }

    void sharing(boolean on) {
        sharing = Optional.of(on);
    }

    /// Opens the file; one that cannot be used is set aside, and a fresh one made.
    Disk open() throws StoreException {
        own();
        if (Files.exists(layout.forgetting())) {
            erase();
        }
        try {
            return opened();
        } catch (StoreException e) {
            if (!e.trouble().setsAside()) {
                throw e;
            }
            return fresh(e.trouble());
        }
    }

    private void own() throws StoreException {
        if (instance == null) {
            instance = InstanceLock.take(layout);
        }
    }

    private Disk opened() throws StoreException {
        boolean there = Files.exists(layout.database());
        boolean lost = !there && notice == null && !layout.backupFiles().isEmpty();
        if (lost || (!there && Layout.parts(layout.database()).stream().anyMatch(Files::exists))) {
            throw new StoreException(Trouble.GONE, "there is no file");
        }
        KeyRing ring = ring(there);
        tidy();
        if (!there) {
            FreshFile.make(layout, ring.sealer(ring.newest()), sharing());
        }
        Disk disk = Disk.open(layout.database(), ring, pace, sql -> backups.make(sql, ring));
        if (sharing.isEmpty()) {
            sharing = Optional.of(disk.readFirst(Tables::sharing));
        }
        offer(ring);
        return disk;
    }

    /// Removes what a killed program was making.
    private void tidy() throws StoreException {
        try {
            for (Path file : layout.everything()) {
                String name = file.getFileName().toString();
                if (name.startsWith("making") || name.startsWith("memory.db.new")) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new StoreException(Trouble.READ_ONLY, e);
        }
    }

    private void offer(KeyRing ring) {
        Notice told = notice;
        offered = told == null
                ? Optional.empty()
                : backups.newestGood(told.at(), ring).map(Layout::time);
    }

    private KeyRing ring(boolean needed) throws StoreException {
        try {
            Optional<KeyRing> kept = KeyRing.read(keychain);
            if (kept.isPresent()) {
                return kept.get();
            }
            if (needed) {
                throw new StoreException(Trouble.KEY_MISSING, "the keychain has none");
            }
        } catch (SealException garbled) {
            if (needed) {
                throw new StoreException(Trouble.KEY_WRONG, garbled);
            }
        } catch (KeychainException e) {
            throw new StoreException(Trouble.KEYCHAIN, e);
        }
        KeyRing fresh = KeyRing.fresh();
        keep(fresh);
        return fresh;
    }

    private void keep(KeyRing ring) throws StoreException {
        try {
            ring.keep(keychain);
        } catch (KeychainException e) {
            throw new StoreException(Trouble.KEYCHAIN, e);
        }
    }

    /// Puts another file into the place of one that cannot be used: what is still open of one that was deleted, or a
    /// fresh one.
    ///
    /// @param disk was closed where this returns
    Disk replace(Disk disk, StoreException why) throws StoreException {
        if (why.trouble() == Trouble.GONE) {
            Optional<Disk> rescued = rescued(disk);
            if (rescued.isPresent()) {
                return rescued.get();
            }
        }
        disk.close();
        return fresh(why.trouble());
    }

    private Optional<Disk> rescued(Disk disk) throws StoreException {
        try {
            Layout.make(layout.folder());
            if (instance != null && Files.notExists(layout.lock())) {
                instance.close();
                instance = null;
                own();
            }
            Layout.remove(layout.made());
            Layout.makeFile(layout.made());
            disk.copyTo(layout.made());
            Backups.verify(layout.made(), disk.ring());
            disk.close();
            if (Layout.parts(layout.database()).stream().anyMatch(Files::exists)) {
                layout.setAside(layout.aside(clock.instant()));
            }
            Layout.rename(layout.made(), layout.database());
            return Optional.of(opened());
        } catch (IOException notNow) {
            throw new StoreException(Trouble.READ_ONLY, notNow);
        } catch (StoreException damagedToo) {
            if (!damagedToo.trouble().setsAside()) {
                throw damagedToo;
            }
            return Optional.empty();
        }
    }

    private Disk fresh(Trouble trouble) throws StoreException {
        Instant now = clock.instant();
        try {
            boolean any = Layout.parts(layout.database()).stream().anyMatch(Files::exists);
            Path aside = layout.aside(now);
            // said first: whenever the program is killed, the next start says it
            notice = new Notice(trouble, any ? aside.getFileName().toString() : "", now);
            notice.write(layout);
            layout.setAside(aside);
        } catch (IOException e) {
            throw new StoreException(Trouble.READ_ONLY, e);
        }
        return opened();
    }

    /// Seals everything with a new key; where nothing waits to be brought back, the old ones and what is sealed with
    /// them alone are given up.
    ///
    /// @param disk was closed where this returns
    Disk renew(Disk disk) throws StoreException, IOException {
        KeyRing newer = disk.ring().withNewer();
        keep(newer);
        disk.reseal(newer.sealer(newer.newest()));
        disk.checkpoint();
        if (notice == null) {
            backups.removeAllBut(backups.make(newer));
            keep(newer.only(newer.newest()));
        }
        disk.close();
        return opened();
    }

    /// Makes a file of the last good backup, of what can be read in what was set aside, and of what was kept since.
    ///
    /// @param disk was closed where this returns
    /// @throws IOException where there is nothing to bring back
    Disk restore(Disk disk, Texts texts) throws StoreException, IOException {
        Notice told = notice;
        Instant before = told == null ? Instant.MAX : told.at();
        Optional<Path> backup = backups.newestGood(before, disk.ring())
                // as it was offered, should the clock have been put right since
                .or(() -> offered.map(layout::backup).filter(each -> Backups.good(each, disk.ring())));
        Optional<Path> damaged = notice().filter(each -> !each.aside().isEmpty())
                .map(each -> layout.folder().resolve(each.aside()));
        if (!FreshFile.of(layout, backup, damaged, disk)) {
            throw new IOException(texts.of("restore.none"));
        }
        Backups.verify(layout.made(), disk.ring());
        disk.checkpoint();
        disk.close();
        Layout.remove(layout.database().resolveSibling("memory.db-wal"));
        Layout.rename(layout.made(), layout.database());
        Files.deleteIfExists(layout.notice());
        notice = null;
        return opened();
    }

    /// Begins to forget everything; it goes on at the next start where it is not finished.
    void forgetting() throws IOException {
        layout.write(layout.forgetting(), "");
    }

    /// Removes every file and the key.
    void erase() throws StoreException {
        try {
            for (Path file : layout.everything()) {
                Files.deleteIfExists(file);
            }
            keychain.remove(KeyRing.NAME);
            notice = null;
            Files.deleteIfExists(layout.forgetting());
        } catch (IOException e) {
            throw new StoreException(Trouble.READ_ONLY, e);
        } catch (KeychainException e) {
            throw new StoreException(Trouble.KEYCHAIN, e);
        }
    }

    /// Removes what was set aside before a time.
    void forgetAsides(Instant time) throws IOException {
        for (Path aside : layout.asideFiles()) {
            if (Files.getLastModifiedTime(aside).toInstant().isBefore(time)) {
                Layout.remove(aside);
            }
        }
    }

    /// Whether no other program has the folder.
    boolean owned() {
        return instance != null;
    }

    @Override
    public void close() {
        if (instance != null) {
            instance.close();
            instance = null;
        }
    }
}
