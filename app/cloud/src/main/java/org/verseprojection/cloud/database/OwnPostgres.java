package org.verseprojection.cloud.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of the program's own, for one node: nothing to install, data in a folder that nobody else may read. It
/// listens at a loopback address only, wants a password, and has no pgvector. It ends with this process, and is
/// started again where it ends before.
final class OwnPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
    private static final Duration WATCH = Duration.ofMillis(500);

    private final FileChannel lock;
    private final PostgresCluster cluster;
    private final int port;
    private final String password;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread watch;
    private PostgresGuard guard;
    private long pid;

    private OwnPostgres(FileChannel lock, PostgresCluster cluster, int port, String password, long pid)
            throws IOException {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
        this.password = password;
        this.pid = pid;
        this.guard = PostgresGuard.over(pid);
        this.watch = Thread.ofVirtual().name("postgresql watch").unstarted(this::watch);
    }

    /// Starts it in that folder; the first time it is made there.
    ///
    /// @throws DatabaseException where another server uses the folder, or PostgreSQL does not start
    static OwnPostgres start(Path folder) throws DatabaseException {
        FileChannel lock = locked(folder);
        try {
            PostgresCluster cluster = new PostgresCluster(PostgresProgram.unpacked(folder.resolve("program")), folder);
            Path passwordFile = folder.resolve("password");
            String password = PrivateFiles.secret(passwordFile);
            boolean fresh = !cluster.exists();
            if (fresh) {
                cluster.create(passwordFile);
            } else {
                cluster.clearAway();
            }
            int port = freePort();
            OwnPostgres started = new OwnPostgres(lock, cluster, port, password, cluster.start(port));
            started.watch.start();
            if (fresh) {
                Thread.ofVirtual().name("postgresql sync").start(started::sync);
            }
            return started;
        } catch (IOException failure) {
            unlock(lock);
            String hint = PostgresProgram.isRoot()
                    ? " PostgreSQL does not run as root itself: start as another user, or set DATABASE_URL."
                    : "";
            throw new DatabaseException(
                    "PostgreSQL could not be started in " + folder + " (" + failure.getMessage() + ")." + hint,
                    failure);
        }
    }

    private static FileChannel locked(Path folder) throws DatabaseException {
        try {
            PrivateFiles.folder(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException failure) {
            throw new DatabaseException("The database's folder " + folder + " cannot be used.", failure);
        }
        throw new DatabaseException("Another server uses the database in " + folder
                + ". Stop it first, or give this one a folder of its own by DATABASE_FOLDER.");
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static void unlock(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException failure) {
            LOG.warn("the database's folder could not be given free", failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void sync() {
        try {
            cluster.sync();
        } catch (IOException failure) {
            LOG.warn("the new database could not be brought to the disk at once", failure);
        }
    }

    /// Ours alone are the folder and the port, so nothing but a crash of PostgreSQL brings us to start it again.
    private void watch() {
        while (!closed.get()) {
            try {
                Thread.sleep(WATCH);
                restartWhereEnded();
            } catch (InterruptedException ended) {
                return;
            } catch (IOException failure) {
                LOG.error("PostgreSQL ended, and could not be started again", failure);
            }
        }
    }

    private synchronized void restartWhereEnded() throws IOException {
        if (closed.get() || ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
            return;
        }
        LOG.warn("PostgreSQL ended by itself, and is started again");
        guard.close();
        cluster.clearAway();
        pid = cluster.start(port);
        guard = PostgresGuard.over(pid);
    }

    /// Its address for whoever owns the tables.
    PostgresUrl owner() {
        return as("postgres");
    }

    /// Its address for a user who has the same password.
    PostgresUrl as(String user) {
        return new PostgresUrl(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                java.util.Optional.of(user),
                java.util.Optional.of(password));
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        watch.interrupt();
        synchronized (this) {
            try {
                cluster.stop();
                guard.close();
            } catch (IOException failure) {
                LOG.error("PostgreSQL could not be ended", failure);
            }
            unlock(lock);
        }
    }
}
