import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listProblems } from '../../../scripts/check/load-content.ts';

const root = process.cwd();
const broken = join(root, 'tests/broken');

describe('the check of the content', () => {
  it('finds nothing wrong with the content of this site', () => {
    expect(listProblems(root).lines).toEqual([]);
  });

  it('lists every problem of a broken folder in one run, one line each, with file, line, field and fix', () => {
    const expected = readFileSync(join(broken, 'expected.txt'), 'utf8').trim().split('\n');
    expect(listProblems(broken).lines).toEqual(expected);
  });

  it.each([
    ['a wrong field', 'There is no field "sumary" here.'],
    ['an unknown id, with the nearest known one', 'There is no entry or service "rapprt". Did you mean "rapport"?'],
    ['an id used in two collections', 'The id "rapport" is used in'],
    ['a cell in which nothing is said', 'cells.eng: Nothing is said of this country, nor of a group with it.'],
    ['a cell without an answer', 'cells.eng.brief: The value does not fit. Answer the question of the theme'],
    ['an answer of more than sixty characters', 'cells.dk.brief: The value does not fit. Answer in at most 60 characters'],
    ['an answer that breaks off', 'cells.fi.brief: The value does not fit. Write a whole answer'],
    ['an answer that is the text, cut off', 'thema.mdx:18: cells.dk.brief: The brief is the text, cut off.'],
    ['a reading of now whose answer is its text, cut off', 'cells.dk.now.brief: The brief is the text, cut off.'],
    ['a statement without a source', 'cells.dk.statements.land.sources: The field is missing.'],
    ['a municipality that does not exist', 'cells.dk.statements.land.municipality: There is no "leeds" in content/lists/municipalities.yaml.'],
    ['a silent cell that speaks', 'cells.nl.statements: The value does not fit.'],
    ['what cannot be compared, without the reason', 'cells.fi.note: The value does not fit. Say why this cannot be compared.'],
    ['a change in force of which the cell does not speak', 'The change "elders-bevestigd" touches this cell, and nothing says what holds today.'],
    ['“nothing found” where a note touches the cell', 'cells.fi.now.state: The note "elders-bevestigd" touches this cell, so something was found.'],
    ['a reading of now whose note does not name the cell back', 'cells.nl.now.developments.0: The note "elders" does not touch this cell.'],
    ['a reading of now on a note that does not exist', 'cells.nl.now.developments.1: There is no note "elderz".'],
    ['a reading of now without an answer', 'cells.se.now.brief: The value does not fit. Write the answer of today'],
    ['a reading of now without a note', 'cells.se.now.developments: The value does not fit.'],
    ['a change of what the report does not say', 'cells.nl.now.state: The report is silent here, so nothing can hold, change or end.'],
    ['something new that the report says already', 'cells.se.now.state: The report is not silent here.'],
    ['likeness of a country of which nothing is said apart', 'alike: There is nothing of "eng" to compare here.'],
    ['likeness by the report of a country of which another source speaks', 'alike: The report says nothing of "se" here: another source does.'],
    ['likeness today of a country without an answer of today', 'alikeNow: There is nothing of "fi" to compare here.'],
    ['a country in two groups', 'The code "dk" stands in two groups.'],
    ['broken MDX', 'The text is not valid MDX'],
    ['a question of readers for an entry that does not exist', 'There is no entry "opvnag".'],
    ['an entry of which nothing says what readers ask', 'Nothing says what readers ask that "wet"'],
    ['an empty summary', 'opvang.mdx:3: summary:'],
    ['a date that is none', 'date: The value does not fit.'],
    ['a day that does not exist', 'lookedUp: The value does not fit.'],
    ['a paragraph that does not exist', 'has no section or paragraph "deel.9"'],
    ['a component that does not exist', 'There is no component <Box>'],
    ['a note that does not exist', 'There is no note "elder". Did you mean "elders"?'],
    ['a note beside a text that it does not touch', 'The note "elders" does not touch "rapport".'],
    ['a part that does not exist', '"wet" has no part "steps.meldn". Did you mean "steps.melden"?'],
    ['notes that differ between the languages', 'The notes in the text differ from the Dutch ones.'],
    ['a step that leads nowhere', 'The way stops here, but the step is not an end.'],
    ['an entry without translation', 'The entry has no English translation.'],
    ['a translation whose Dutch text was revised', 'The Dutch text was revised after this translation.'],
    ['a missing nested text', 'steps.wachten: The text has no translation.'],
    ['a text that only the translation has', 'nearest: The Dutch file has no text here.'],
    ['figures that differ between the languages', 'The figures differ: 1999'],
    ['a translation of nothing', 'There is no Dutch entry "los".'],
    ['broken YAML, once and on its own line', 'scheef.mdx:3: file: The YAML is broken'],
    ['a field that is there twice, with what to do', 'dubbel.mdx:4: file: The YAML is broken: Map keys must be unique. Take one of the two out'],
    ['an indentation by a tab, with what to do', 'tab.mdx:4: file: The YAML is broken: Tabs are not allowed as indentation. Indent with spaces.'],
    ['YAML that Astro does not read', 'vlag.mdx:2: file: The YAML is broken: unknown tag'],
    ['a date without quotes', 'zonder-aanhalingstekens.mdx:6: date:'],
    ['a word that is not the one of the terminology', 'woord.mdx:9: body: The text says "vakkrachten". Write "professional"'],
    ['a key term that the glossary does not have', 'There is no term "opvan". Did you mean "opvang"?'],
    ['a title that leaves out the hedge of its source', 'zonder-voorbehoud.mdx:2: title: "Opvang signaleert in de vier landen" leaves out the hedge'],
    ['a summary that does so in one sentence', 'zonder-voorbehoud.mdx:3: summary: "Wat in de vier landen opvalt'],
    ['a translation that does so', 'zonder-voorbehoud.en.mdx:3: summary: "What stands out in the four countries'],
    ['a hedge of a paragraph that does not exist', 'hedges.yaml:9: claims.rapport.deel.7:'],
    ['a file without front matter', 'The file has no front matter.'],
    ['braces in running text', 'haken.mdx:5: body: The text holds { and }'],
    ['a paragraph that MDX takes for an import', 'haken.mdx:7: body: A paragraph begins with "import" or "export"'],
    ['a pasted picture', 'haken.mdx:9: body: The text holds a picture.'],
    ['a heading of the first level', 'haken.mdx:14: body: A heading begins with a single #.'],
    ['an address', 'haken.mdx:16: body: The text holds an address. Write <To id='],
    ['braces as the value of an attribute', 'haken.mdx:11: body: The text holds { and }'],
    ['a letter in an old code page', 'codepagina.mdx:5: file: A letter of this line is in an old code page'],
    ['a file in UTF-16', 'utf-16.mdx:1: file: The file is in UTF-16'],
    ['a second ending that a computer hides', 'kwijt.mdx.txt:1: file: Nothing reads what has this name. Name it kwijt.mdx'],
    ['line ends of old Macs', 'oude-mac.mdx:1: file: A line ends as on old Macs (CR)'],
    ['a no-break space', 'onzichtbaar.mdx:3: file: There is a no-break space (U+00A0) after "Deze".'],
    ['a soft hyphen', 'onzichtbaar.mdx:5: file: There is a soft hyphen (U+00AD) after "jeugd".'],
    ['a space without width', 'onzichtbaar.mdx:7: file: There is a space without width (U+200B) at the start of the line.'],
    ['a line break of a word processor', 'onzichtbaar.mdx:7: file: There is a line break of a word processor (U+000B) after "meldt.".'],
    ['where to add what is not listed, however near a listed one is', 'There is no "leeds" in content/lists/municipalities.yaml. Add a line to that list'],
    ['no other code for a code that is not listed', 'There is no "sw" in content/lists/languages.yaml. Add a line to that list'],
    ['a particle within a family name', 'krant.mdx:4: authors.0.family: The value does not fit. Write what stands before the family name apart'],
    ['a day of revision before that of adding', 'herzien.mdx:11: revised: The value does not fit. A note is revised on a later day'],
  ])('reports %s', (_name, line) => {
    expect(listProblems(broken).lines.join('\n')).toContain(line);
  });

  it('reads a file with a byte order mark and Windows line endings like any other', () => {
    const bytes = readFileSync(join(broken, 'content/pages/van-windows.mdx'));
    expect(bytes.toString()).toMatch(/^\ufeff---\r\n/);
    expect(listProblems(broken, ['content/pages/van-windows']).lines).toEqual([]);
  });

  it('fails the build on the same problems, and nothing is published', () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [join(root, 'scripts/build/build.ts')], { cwd: broken, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).toContain('There is no field "sumary" here.');
    expect(existsSync(join(broken, 'dist'))).toBe(false);
  });
});

describe('the check of content/site.yaml', () => {
  let folder = '';
  const elsewhere = readFileSync(join(broken, 'expected.txt'), 'utf8').trim().split('\n');
  const site = readFileSync(join(broken, 'content/site.yaml'), 'utf8');
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevige-basis-site-'));
    cpSync(broken, folder, { recursive: true });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    vi.unstubAllEnvs();
  });

  it.each([
    ['a file that is missing', undefined, 'The file is missing.'],
    ['broken YAML', 'name: a: b\n', 'The YAML is broken'],
    ['a missing field', 'origin: https://example.org\n', 'The field is missing.'],
    ['an address without https', site.replace(/^origin: .*$/m, 'origin: example.org'), 'starting with https://'],
    ['an address that is no page', site.replace(/^origin: .*$/m, 'origin: ftp://example.org'), 'starting with https://'],
    ['an edition that is not named by its month', site.replace(/^version: .*$/m, 'version: november'), 'Name an edition by its year and month'],
    ['an address in a folder', site.replace(/^origin: .*$/m, 'origin: https://example.org/basis/'), 'without a folder'],
  ])('reports %s along with every problem in other files', (_name, text, found) => {
    const file = join(folder, 'content/site.yaml');
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
    const { lines } = listProblems(folder);
    writeFileSync(file, site);
    expect(lines.filter((line) => !line.startsWith('content/site.yaml'))).toEqual(elsewhere);
    expect(lines.filter((line) => line.startsWith('content/site.yaml')).join('\n')).toContain(found);
  });

  it.each(['example.org', 'https://example.org/basis/'])('reports a SITE_ORIGIN that is not the address of a site: %s', (origin) => {
    vi.stubEnv('SITE_ORIGIN', origin);
    expect(listProblems(broken).lines).toContainEqual(expect.stringMatching(new RegExp(`^content/site.yaml:\\d+: origin: SITE_ORIGIN.*"${origin}"`)));
    vi.unstubAllEnvs();
  });
});
