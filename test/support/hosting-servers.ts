/**
 * The web servers that host the edition for phones, started on this machine as Debian configures them, with one of our
 * samples installed as an administrator does it: only ports, name, paths and certificate are replaced.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  type FSWatcher,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/browsers/index';
import { serversFolder } from '../../scripts/web/servers.mjs';

const samples = fileURLToPath(new URL('../../scripts/web/hosting', import.meta.url));
const sampleFiles = { nginx: 'nginx.conf', apache: 'apache.conf', caddy: 'Caddyfile' } as const;

export type ServerName = keyof typeof sampleFiles;
export const serverNames = Object.keys(sampleFiles) as ServerName[];

/** Whether `node scripts/setup.mjs --servers` was able to get them. */
export const hasServers = serversFolder() !== null;

export interface HostingServer {
  readonly port: number;
  /** For HTTP without TLS. */
  readonly plainPort: number;
  /** The folder that is served; each server has its own. */
  readonly site: string;
  /** Everything that the server has written, text by file: logs, temporary files, its output. */
  kept(): Record<string, string>;
  /** Paths of all files that were created since the start, also of those that are deleted already. */
  created(): string[];
  stop(): Promise<void>;
}

interface StartOptions {
  /** The folder of the built edition; it is copied. */
  edition: string;
  host: string;
  certificate: { key: string; cert: string };
  /** A change to the sample, to prove that the test can fail. */
  change?: (sample: string) => string;
}

/** Replaces an installation: everything is below one folder. */
interface Machine {
  root: string;
  host: string;
  port: number;
  /** For HTTP without TLS. */
  plainPort: number;
  sample: string;
}

interface Program {
  path: string;
  words: string[];
  env?: Record<string, string>;
}

/** @throws when it does not start, with what it said */
export async function startServer(
  name: ServerName,
  { edition, host, certificate, change = (sample) => sample }: StartOptions,
): Promise<HostingServer> {
  const root = mkdtempSync(join(tmpdir(), `report-instead-${name}-`));
  // The servers run as a user without rights, who must be able to read the files.
  chmodSync(root, 0o755);
  for (const folder of ['etc/tls', 'run', 'tmp', 'var/log', 'var/lib', 'var/www'])
    mkdirSync(join(root, folder), { recursive: true });
  chmodSync(join(root, 'tmp'), 0o777);
  const site = join(root, 'var/www/report-instead');
  cpSync(edition, site, { recursive: true });
  writeFileSync(join(root, 'etc/tls/fullchain.pem'), certificate.cert);
  writeFileSync(join(root, 'etc/tls/privkey.pem'), certificate.key);
  const sample = change(readFileSync(join(samples, sampleFiles[name]), 'utf8'));
  const [port, plainPort] = [await freePort(), await freePort()];

  const program = prepare[name]({ root, host, port, plainPort, sample });
  const running = run(root, program);
  await untilListening(running, port, () => textsBelow(join(root, 'var/log')));
  const created = new Set<string>();
  // The folder of logs is not watched: logs may be created now, and their content is read anyway.
  const watchers = ['tmp', 'var/lib', 'run'].map((folder) => watchFolder(root, join(root, folder), created));
  return {
    port,
    plainPort,
    site,
    kept: () => textsBelow(root, ['etc', 'var/www']),
    created: () => [...created],
    async stop() {
      for (const watcher of watchers.flat()) watcher.close();
      await end(running);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

const prepare: Record<ServerName, (machine: Machine) => Program> = {
  nginx({ root, host, port, plainPort, sample }) {
    copyEtc(root, 'nginx');
    mkdirSync(join(root, 'var/log/nginx'));
    for (const folder of ['conf.d', 'sites-enabled', 'modules-enabled'])
      mkdirSync(join(root, 'etc/nginx', folder), { recursive: true });
    const main = join(root, 'etc/nginx/nginx.conf');
    writeFileSync(
      main,
      replaced(readFileSync(main, 'utf8'), {
        '/etc/nginx': `${root}/etc/nginx`,
        '/var/log/nginx': `${root}/var/log/nginx`,
        '/run/nginx.pid': `${root}/run/nginx.pid`,
      }),
    );
    // These paths are compiled into the program.
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    writeFileSync(
      join(root, 'etc/nginx/conf.d/paths.conf'),
      temporary.map((kind) => `${kind}_temp_path ${root}/var/lib/nginx-${kind};\n`).join(''),
    );
    writeFileSync(
      join(root, 'etc/nginx/sites-enabled/report-instead'),
      replaced(withPaths(root, host, sample), {
        'listen 80;': `listen 127.0.0.1:${plainPort};`,
        'listen [::]:80;': '',
        'listen 443 ssl;': `listen 127.0.0.1:${port} ssl;`,
        'listen [::]:443 ssl;': '',
      }),
    );
    return {
      path: 'usr/sbin/nginx',
      words: ['-c', main, '-e', `${root}/var/log/nginx/error.log`, '-g', 'daemon off;'],
    };
  },

  apache({ root, host, port, plainPort, sample }) {
    copyEtc(root, 'apache2');
    copyEtc(root, 'mime.types');
    const etc = join(root, 'etc/apache2');
    // The modules that Debian enables at installation, and those that the sample asks for.
    const standard =
      'access_compat alias auth_basic authn_core authn_file authz_core authz_host authz_user autoindex deflate dir env filter mime mpm_event negotiation reqtimeout setenvif status';
    for (const module of [...standard.split(' '), 'socache_shmcb', 'ssl', 'http2', 'headers', 'rewrite']) {
      for (const end of ['load', 'conf']) {
        const file = `${module}.${end}`;
        if (!readdirSync(join(etc, 'mods-available')).includes(file)) continue;
        const text = readFileSync(join(etc, 'mods-available', file), 'utf8')
          .replaceAll(/\/usr\/(lib|share)\/apache2/g, `${serversFolder()}$&`)
          .replaceAll('/etc/mime.types', `${root}/etc/mime.types`);
        writeFileSync(join(etc, 'mods-enabled', file), text);
      }
    }
    for (const file of ['charset', 'localized-error-pages', 'other-vhosts-access-log', 'security'])
      symlinkSync(`../conf-available/${file}.conf`, join(etc, 'conf-enabled', `${file}.conf`));
    writeFileSync(join(etc, 'ports.conf'), `Listen 127.0.0.1:${port} https\nListen 127.0.0.1:${plainPort}\n`);
    writeFileSync(
      join(etc, 'sites-enabled/report-instead.conf'),
      // With what follows: the plain port may begin with 443.
      replaced(withPaths(root, host, sample), { '*:80>': `*:${plainPort}>`, '*:443>': `*:${port}>` }),
    );
    return {
      path: 'usr/sbin/apache2',
      words: ['-d', etc, '-D', 'FOREGROUND'],
      env: {
        APACHE_RUN_USER: 'www-data',
        APACHE_RUN_GROUP: 'www-data',
        APACHE_PID_FILE: `${root}/run/apache2.pid`,
        APACHE_RUN_DIR: `${root}/run`,
        APACHE_LOCK_DIR: `${root}/run`,
        APACHE_LOG_DIR: `${root}/var/log`,
      },
    };
  },

  caddy({ root, host, port, plainPort, sample }) {
    // Caddy makes these two a moment after it has begun to listen.
    for (const folder of ['config', 'data']) mkdirSync(join(root, 'var/lib', folder));
    const file = join(root, 'etc/Caddyfile');
    writeFileSync(
      file,
      replaced(withPaths(root, host, sample), {
        [`http://${host} {`]: `http://${host}:${plainPort} {`,
        // Caddy would get a certificate of its own from the internet, so it is given one.
        [`https://${host} {`]: `https://${host}:${port} {\n\ttls ${root}/etc/tls/fullchain.pem ${root}/etc/tls/privkey.pem`,
        '{\n\tlog {': `{\n\tadmin off\n\tauto_https off\n\thttp_port ${plainPort}\n\thttps_port ${port}\n\tdefault_bind 127.0.0.1\n\tlog {`,
      }),
    );
    return {
      path: 'usr/bin/caddy',
      words: ['run', '--config', file, '--adapter', 'caddyfile'],
      env: {
        HOME: `${root}/var/lib`,
        XDG_DATA_HOME: `${root}/var/lib/data`,
        XDG_CONFIG_HOME: `${root}/var/lib/config`,
      },
    };
  },
};

function copyEtc(root: string, name: string): void {
  cpSync(join(serversFolder() ?? '', 'etc', name), join(root, 'etc', name), { recursive: true });
}

function withPaths(root: string, host: string, sample: string): string {
  return replaced(sample, {
    'report.example.org': host,
    '/var/www/report-instead': `${root}/var/www/report-instead`,
    ...(sample.includes('/etc/letsencrypt') ? { [`/etc/letsencrypt/live/${host}`]: `${root}/etc/tls` } : {}),
  });
}

/**
 * @throws when something that must be replaced is not there: then the sample has changed, and the test would not test
 * it
 */
function replaced(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((sofar, [from, to]) => {
    if (!sofar.includes(from)) throw new Error(`There is no "${from}" to replace in:\n${text}`);
    return sofar.replaceAll(from, to);
  }, text);
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const one of running) kill(one);
});

function run(root: string, { path, words, env = {} }: Program): ChildProcess {
  const folder = serversFolder();
  if (!folder) throw new Error('No web servers: node scripts/setup.mjs --servers gets them.');
  const libraries = readdirSync(join(folder, 'usr/lib')).map((name) => join(folder, 'usr/lib', name));
  const said = openSync(join(root, 'var/log/said.log'), 'a');
  const program = spawn(join(folder, path), words, {
    cwd: root,
    // In a process group of its own, so that all its processes can be ended together.
    detached: true,
    stdio: ['ignore', said, said],
    env: { PATH: process.env.PATH, LD_LIBRARY_PATH: libraries.join(':'), TMPDIR: `${root}/tmp`, ...env },
  });
  running.add(program);
  program.once('exit', () => running.delete(program));
  return program;
}

function kill(program: ChildProcess): void {
  if (program.pid === undefined || program.exitCode !== null || program.signalCode !== null) return;
  process.kill(-program.pid, 'SIGKILL');
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const exit = once(program, 'exit');
  kill(program);
  await exit;
}

async function untilListening(
  program: ChildProcess,
  port: number,
  said: () => Record<string, string>,
): Promise<void> {
  for (const giveUpAt = Date.now() + 20_000; Date.now() < giveUpAt; await delay(20)) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isThere) return;
    if (program.exitCode !== null) break;
  }
  throw new Error(`${basename(program.spawnfile)} did not start: ${JSON.stringify(said(), null, 2)}`);
}

/** Notices files and folders that are created below a folder, also those that exist only for a moment. */
function watchFolder(root: string, folder: string, created: Set<string>): FSWatcher[] {
  const below = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return [folder, ...below].map((one) =>
    watch(one, (kind, name) => {
      if (kind === 'rename') created.add(relative(root, join(one, name ?? '')));
    }),
  );
}

function textsBelow(folder: string, but: readonly string[] = []): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !but.some((other) => `${dirname(file)}/`.startsWith(`${other}/`)));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'latin1')]));
}
