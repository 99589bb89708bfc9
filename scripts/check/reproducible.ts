// Builds the site twice, in two new folders and two time zones, the second time without a network, and compares the bytes.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checksumOf, hashFiles, type SiteFile } from '../output/checksums.ts';
import { tempCheckout } from '../output/temp-checkout.ts';

// On Linux the kernel can cut off the network, for programs other than Node too.
const canUnshare = spawnSync('unshare', ['-rn', 'true']).status === 0;

function build(name: string, timeZone: string, hasNetwork: boolean): SiteFile[] {
  const folder = tempCheckout(`stevige-basis-${name}`);
  const program = [process.execPath, 'scripts/build/build.ts'];
  const [command = '', ...args] = hasNetwork || !canUnshare ? program : ['unshare', '-rn', ...program];
  const preload = hasNetwork ? {} : { NODE_OPTIONS: `--import=${resolve('scripts/build/no-network.ts')}` };
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit', env: { ...process.env, ...preload, TZ: timeZone } });
  if (status !== 0) throw new Error(`The ${name} build failed: see above, and ${folder}.`);
  const files = hashFiles(join(folder, 'dist'));
  rmSync(folder, { recursive: true });
  return files;
}

const first = build('first', 'Europe/Amsterdam', true);
const second = build('second', 'Pacific/Auckland', false);
console.log(`Without a network (${canUnshare ? 'taken away by the kernel' : 'Node refused to reach other machines'}) the site builds.`);

const hashes = new Map(second.map(({ path, sha256 }) => [path, sha256]));
const differing = first.filter(({ path, sha256 }) => hashes.get(path) !== sha256).map(({ path }) => path);
const added = second.filter(({ path }) => !first.some((file) => file.path === path)).map(({ path }) => path);
for (const path of [...differing, ...added]) console.error(`${path} differs`);
console.log(`${checksumOf(first)}  first build, ${first.length} files\n${checksumOf(second)}  second build, ${second.length} files`);
process.exitCode = differing.length + added.length === 0 ? 0 : 1;
