// PostgreSQL with pgvector in one process, for tests: prints the port that it listens at, ends with its input.
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

const db = await PGlite.create({ extensions: { vector } });
const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 20 });
server.addEventListener('listening', event => console.log(JSON.stringify(event.detail)));
await server.start();
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
