package org.verseprojection.cloud.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Writes all rows of the database and reads them back, by `COPY` and without PostgreSQL's own programs. The schema is
/// not part of it: migrations make it. Made for backups; runs with the owner's rights.
public final class DatabaseDump {
    private static final int VERSION = 1;
    private static final int TABLE = 1;
    private static final int SEQUENCE = 2;
    private static final int PARTITION = 3;
    private static final int END = 0;

    private final Opener opener;

    DatabaseDump(Opener opener) {
        this.opener = opener;
    }

    /// Opens a connection of the owner's.
    @FunctionalInterface
    interface Opener {
        Connection open() throws SQLException;
    }

    /// Writes every row as of one moment, while others go on reading and writing.
    public void write(OutputStream to) throws IOException, DatabaseException {
        try (Connection connection = opener.open()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            Catalog catalog = new Catalog(connection);
            catalog.everyRow();
            DataOutputStream out = new DataOutputStream(to);
            out.writeInt(VERSION);
            out.writeInt(catalog.migrations());
            for (Catalog.Partition partition : catalog.partitions()) {
                out.writeByte(PARTITION);
                out.writeUTF(partition.name());
                out.writeUTF(partition.parent());
                out.writeUTF(partition.bound());
            }
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Catalog.Table table : catalog.tables()) {
                out.writeByte(TABLE);
                out.writeUTF(table.name());
                out.writeUTF(table.columns());
                Blocks blocks = new Blocks(out);
                copy.copyOut("COPY (SELECT " + table.columns() + " FROM " + table.name() + ") TO STDOUT", blocks);
                blocks.end();
            }
            for (Catalog.Sequence sequence : catalog.sequences()) {
                out.writeByte(SEQUENCE);
                out.writeUTF(sequence.name());
                out.writeLong(sequence.last());
                out.writeBoolean(sequence.called());
            }
            out.writeByte(END);
            out.flush();
            connection.rollback();
        } catch (SQLException failure) {
            throw new DatabaseException("The database could not be read.", failure);
        }
    }

    /// Puts rows that were written into a database without accounts, all of them or none.
    ///
    /// @throws DatabaseException where it has accounts, or is of an older version than the rows
    public void read(InputStream from) throws IOException, DatabaseException {
        try (Connection connection = opener.open()) {
            connection.setAutoCommit(false);
            Catalog catalog = new Catalog(connection);
            if (catalog.hasAccounts()) {
                throw refused("The database has accounts: a backup is restored into an empty one only.");
            }
            DataInputStream in = new DataInputStream(from);
            if (in.readInt() != VERSION || in.readInt() > catalog.migrations()) {
                throw refused("The backup was made by a newer version of this program.");
            }
            List<Catalog.Table> tables = catalog.tables();
            catalog.empty(tables);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int kind = in.readByte(); kind != END; kind = in.readByte()) {
                switch (kind) {
                    case PARTITION -> catalog.make(new Catalog.Partition(in.readUTF(), in.readUTF(), in.readUTF()));
                    case TABLE -> {
                        String sql = "COPY " + in.readUTF() + " (" + in.readUTF() + ") FROM STDIN";
                        copy.copyIn(sql, new BlockInput(in));
                    }
                    case SEQUENCE -> catalog.set(new Catalog.Sequence(in.readUTF(), in.readLong(), in.readBoolean()));
                    default -> throw new IOException("The backup is damaged.");
                }
            }
            if (in.read() >= 0) {
                throw new IOException("The backup is damaged.");
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new DatabaseException("The backup could not be restored.", failure);
        }
    }

    private static DatabaseException refused(String why) {
        return new DatabaseException(why, new IllegalStateException(why));
    }

    /// Bytes whose number is not known before: blocks with their lengths, and an empty one at the end.
    private static final class Blocks extends FilterOutputStream {
        private final DataOutputStream data;

        Blocks(DataOutputStream data) {
            super(data);
            this.data = data;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                data.writeInt(length);
                data.write(bytes, from, length);
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        void end() throws IOException {
            data.writeInt(0);
        }
    }

    private static final class BlockInput extends InputStream {
        private final DataInputStream data;
        private int left;
        private boolean ended;

        BlockInput(DataInputStream data) {
            this.data = data;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0 && !ended) {
                left = data.readInt();
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            int read = data.read(bytes, from, Math.min(length, left));
            if (read < 0) {
                throw new IOException("The backup is damaged.");
            }
            left -= read;
            return read;
        }
    }
}
