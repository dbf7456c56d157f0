// Installs what package.json and the lock name, when they (or the machine) changed since the last time. Runs before
// start, test and check on the machine's own Node (20 or later) with nothing installed; the scripts then run on the
// pinned Node 24 that npm put into node_modules/.bin. No dependencies, and 0.1 s when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.sunlot-setup');
const lock = join(root, '.tmp', 'setup-lock');
const WAIT_MILLISECONDS = 10 * 60_000;
const OLDEST_NODE = 20;

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function key() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  for (const name of ['package.json', 'package-lock.json']) hash.update(read(join(root, name)));
  return hash.digest('hex');
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** One installation at a time; a lock whose owner is gone is taken over. */
async function acquire() {
  mkdirSync(dirname(lock), { recursive: true });
  const until = Date.now() + WAIT_MILLISECONDS;
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = read(join(lock, 'pid'));
    // An empty file: the owner is between the two lines above; the next look tells.
    if (owner !== '' && !alive(Number(owner))) rmSync(lock, { recursive: true, force: true });
    else if (Date.now() > until) throw new Error(`another installation does not end: stop it, then delete ${lock}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function install() {
  console.log('Installing dependencies (about a minute the first time) …');
  const options = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'];
  const cli = process.env.npm_execpath;
  const viaNpm = cli?.endsWith('.js') === true;
  const [command, first] = viaNpm ? [process.env.npm_node_execpath ?? process.execPath, [cli]] : ['npm', []];
  const shell = !viaNpm && process.platform === 'win32';
  const done = spawnSync(command, [...first, 'install', ...options], { cwd: root, stdio: 'inherit', shell });
  if (done.status !== 0) throw new Error('npm install failed (see above): mend the cause and run the command again');
}

async function main() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE)
    throw new Error(`Node ${OLDEST_NODE} or later is needed`);
  if (read(stamp) === key()) return;
  await acquire();
  try {
    if (read(stamp) === key()) return;
    install();
    const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
    if (!existsSync(pinned)) throw new Error(`no pinned Node for ${process.platform}-${process.arch} in package.json`);
    writeFileSync(stamp, key());
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(`setup: ${error.message}`);
  process.exitCode = 1;
});
