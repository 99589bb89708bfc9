import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly license?: string }>>;
}

const allowed = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
  '(BSD-3-Clause OR CC-BY-3.0)',
  '(MIT AND BSD)',
  '(MIT AND Zlib)',
  '(MIT OR Apache-2.0)',
  '(MIT OR GPL-3.0-or-later)',
];
const exceptions: readonly { readonly packages: RegExp; readonly licence: RegExp; readonly because: string }[] = [
  {
    packages: /^@img\/sharp-/,
    licence: /^[\w. -]*LGPL-3.0-or-later[\w. -]*$/,
    because: 'draws pictures during the build, as a library of its own; nothing of it is in dist/',
  },
  { packages: /^node-(bin-)?(darwin|linux|win)-/, licence: /^(MIT)?$/, because: 'Node itself, under MIT, in packages that do not say so' },
];

it('every package that the site is built with has an allowed licence', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const used = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  expect(used.length).toBeGreaterThan(100);
  const others = used.flatMap(([path, { license = '' }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const excepted = exceptions.some((exception) => exception.packages.test(name) && exception.licence.test(license));
    return allowed.includes(license) || excepted ? [] : [`${name}: ${license || 'no licence'}`];
  });
  expect(others).toEqual([]);
});

it('every copy of the site includes the licences of code, content, sources and font', () => {
  const read = (file: string) => readFileSync(`public/licences/${file}`, 'utf8');
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ license: 'MIT' });
  expect(read('mit.txt')).toContain('Permission is hereby granted, free of charge');
  expect(read('cc-by-4.0.txt')).toContain('Creative Commons Attribution 4.0 International Public License');
  for (const file of ['mit.txt', 'cc-by-4.0.txt', '../fonts/stevige-basis.OFL.txt']) {
    expect(read('rights.txt')).toContain(file);
    expect(existsSync(`public/licences/${file}`)).toBe(true);
  }
  expect(readFileSync('README.md', 'utf8')).toContain('public/licences/rights.txt');
});

it('the licence at the top level is the one served with the site', () => {
  expect(readFileSync('LICENSE', 'utf8')).toBe(readFileSync('public/licences/mit.txt', 'utf8'));
});

it('CITATION.cff names the edition of the content', () => {
  const version = (file: string) => /^version: (\S+)$/m.exec(readFileSync(file, 'utf8'))?.[1];
  expect(version('CITATION.cff')).toBe(version('content/site.yaml'));
});
