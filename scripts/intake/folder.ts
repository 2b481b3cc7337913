/**
 * PGlite's folder, kept so that nothing is lost when the power fails. PGlite starts its database with fsync turned
 * off, and has no fsync for files that Node writes. So it only passes what is committed to the operating system, which
 * writes it to the disk some seconds later. Here the database asks for that itself, as PostgreSQL does: for the log
 * before it answers, and for everything at a checkpoint.
 */
import fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** An open file or folder in the file system that was compiled into PGlite. */
interface Stream {
  node: unknown;
  /** The number that Node gave the file; a folder has none. */
  nfd?: number;
}

/** The part of that file system that is used here. */
interface CompiledIn {
  NODEFS: {
    stream_ops: { fsync?(stream: Stream): number };
    realPath(node: unknown): string;
    /** Turns an error of Node into one that the database knows. */
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

/**
 * Makes the operating system write a file or folder to the disk. On Windows the file must be open for writing, and
 * folders cannot be written out at all.
 */
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

/** Opens the database in a folder, or creates one there. */
export async function openFiles(folder: string): Promise<PGlite> {
  const whole = resolve(folder);
  const isNew = !fs.existsSync(join(whole, 'PG_VERSION'));
  const database = await PGlite.create({
    fs: new WrittenFolder(whole),
    startParams: [
      ...PGlite.defaultStartParams.filter((word) => word !== '-F'),
      // All other methods use calls that do nothing in PGlite.
      ...['-c', 'wal_sync_method=fsync'],
      // Deletes old parts of the log. PostgreSQL would keep them to write over them later, with deleted links in them.
      ...['-c', 'wal_recycle=off', '-c', 'min_wal_size=32MB'],
    ],
  });
  if (isNew) {
    // PGlite created the database in memory and copied it here, without writing it out.
    for (const file of fs.readdirSync(whole, { recursive: true })) writeOut(join(whole, String(file)));
    for (const up of [whole, dirname(whole)]) writeOut(up);
  }
  return database;
}
