/**
 * PGlite's folder, made to hold against a power cut. PGlite starts its database with fsync turned off and has none for
 * files of Node's: what is committed is handed to the system, which writes it to the disk some seconds later. Here the
 * database asks for it, as PostgreSQL does by itself: the log before it answers, everything at a checkpoint.
 */
import fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** An open file or folder, as the file system that was compiled in calls it. */
interface Stream {
  node: unknown;
  /** Node's number of the file; a folder has none. */
  nfd?: number;
}

/** The part of that file system which is used here. */
interface CompiledIn {
  NODEFS: {
    stream_ops: { fsync?(stream: Stream): number };
    realPath(node: unknown): string;
    /** An error becomes one of the database's. */
    tryFSOperation(operation: () => void): void;
  };
}

class WrittenFolder extends NodeFS {
  override async init(...[database, options]: Parameters<NodeFS['init']>) {
    const { emscriptenOpts } = await super.init(database, options);
    const addFsync = ({ NODEFS }: CompiledIn) => {
      NODEFS.stream_ops.fsync = (stream) => {
        NODEFS.tryFSOperation(() =>
          stream.nfd === undefined ? writeOut(NODEFS.realPath(stream.node)) : fs.fsyncSync(stream.nfd),
        );
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
  }
}

/** Has the system write a file or folder to the disk. Windows asks for the right to write, and does it for no folder. */
function writeOut(path: string): void {
  const isFolder = fs.statSync(path).isDirectory();
  if (isFolder && process.platform === 'win32') return;
  const file = fs.openSync(path, isFolder ? 'r' : 'r+');
  try {
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

/** Opens the database in a folder, or makes one there. */
export async function openFiles(folder: string): Promise<PGlite> {
  const whole = resolve(folder);
  const isNew = !fs.existsSync(join(whole, 'PG_VERSION'));
  const database = await PGlite.create({
    fs: new WrittenFolder(whole),
    startParams: [
      ...PGlite.defaultStartParams.filter((word) => word !== '-F'),
      // The other ways lead to calls that were compiled to do nothing.
      ...['-c', 'wal_sync_method=fsync'],
      // Parts of its log that are over are deleted, and not kept to be written over: deleted links stand in them.
      ...['-c', 'wal_recycle=off', '-c', 'min_wal_size=32MB'],
    ],
  });
  if (isNew) {
    // It was made in memory and copied here.
    for (const file of fs.readdirSync(whole, { recursive: true })) writeOut(join(whole, String(file)));
    for (const up of [whole, dirname(whole)]) writeOut(up);
  }
  return database;
}
