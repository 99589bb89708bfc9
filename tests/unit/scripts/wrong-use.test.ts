import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { content } from '../content.ts';

const practice = content.originals.find(({ collection }) => collection === 'practices');
const untranslated = content.originals.find(({ id }) => !content.translations.some((translation) => translation.id === id));
if (!practice || !untranslated) throw new Error('The content has no practice, or nothing without a translation.');

describe('a program that authors run says what it cannot do, and what can be done', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevige-basis-author-'));
    cpSync('content', join(folder, 'content'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs a program with the text of one file replaced, and gives what it says and its exit code. */
  function run(command: string, file: string = practice?.file ?? '', change = (text: string) => text) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, change(text));
    const [program = '', ...args] = command.split(' ');
    const { status, stderr } = spawnSync(process.execPath, [join(process.cwd(), 'scripts', program), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--import=${join(process.cwd(), 'scripts/build/no-network.ts')}` },
    });
    const isUnchanged = readFileSync(path, 'utf8') === change(text);
    writeFileSync(path, text);
    return { status, stderr, isUnchanged };
  }

  const brokenTitle = (text: string) => text.replace(/^title: .*$/m, 'title: een: twee: drie');
  const empty = () => '';
  const broken = (text: string) => `${text}een: twee: drie\n`;
  it.each<[string, RegExp, string?, ((text: string) => string)?]>([
    ['write/mark-translated.ts geen-id', /^There is no entry "geen-id"\.\nNothing is marked\.\n$/],
    [`write/mark-translated.ts ${untranslated.id}`, /has no translation\.\nNothing is marked/],
    [`write/mark-translated.ts ${practice.id}`, /has faults: npm run check:content names them/, practice.file, brokenTitle],
    ['write/new.ts', /Kinds: country, law, /],
    [`write/new.ts practice kopie --from ${practice.id}`, /has faults: npm run check:content names them/, practice.file, brokenTitle],
    ['write/new.ts practice nieuw', /^There is nothing yet that "country" can name\. Write that first/, 'content/lists/countries.yaml', empty],
    ['write/new.ts country noorwegen --code no', /^content\/lists\/countries\.yaml has faults: npm run/, 'content/lists/countries.yaml', broken],
    ['check/content.ts content/practises', /^There is no content\/practises\. Give paths/],
    ['report/content.ts xx', /^There is no language "xx"\. Write one of nl, en\./],
    ['check/links.ts', /^\nNone of the first 10 addresses could be reached \(.*\)\. Look whether this machine has a network\.\n$/],
    ['check/deadlines.ts morgen', /^"morgen" is no day\./],
  ])('%s', (command, message, file, change) => {
    const { status, stderr, isUnchanged } = run(command, file, change);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(status).toBeGreaterThan(0);
    expect(isUnchanged).toBe(true);
  });
});
