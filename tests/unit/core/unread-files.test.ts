import { describe, expect, it } from 'vitest';
import { unreadFiles } from '../../../src/core/check/unread-files.ts';

describe('files that nothing reads', () => {
  it('exclude content files, and files that an operating system puts in any folder', () => {
    const ofComputers = ['.DS_Store', '._opvang.mdx', '.#opvang.mdx', '.opvang.mdx.swp', '.~lock.opvang.mdx#', 'Thumbs.db', 'desktop.ini', 'Icon\r'];
    expect(unreadFiles('content/terms', ['opvang.mdx', 'opvang.en.mdx', 'opvang.md', ...ofComputers])).toEqual([]);
    expect(unreadFiles('content/lists', ['asks.yaml', 'home.yaml'])).toEqual([]);
    expect(unreadFiles('content', ['terms', 'lists', 'editions', 'site.yaml', 'redirects.yaml', 'addresses.txt', 'README.md', '.DS_Store'])).toEqual([]);
  });

  it.each([
    ['content/terms', 'kwijt.mdx.txt', 'Name it kwijt.mdx: let your computer show the endings of file names.'],
    ['content/terms', 'KWIJT.MDX', 'Name it KWIJT.mdx: let your computer show the endings of file names.'],
    ['content/terms', 'opvang.mdx.bak', 'Take it out: opvang.mdx is there too.'],
    ['content/terms', 'opvang.mdx~', 'Take it out: opvang.mdx is there too.'],
    ['content/terms', '#opvang.mdx#', 'Take it out: opvang.mdx is there too.'],
    ['content/terms', '~$opvang.mdx', 'Take it out: opvang.mdx is there too.'],
    ['content/terms', 'opvang.docx', 'Save it as plain text, as content/terms/<id>.mdx, or take it out.'],
    ['content/terms', 'map', 'Save it as plain text, as content/terms/<id>.mdx, or take it out.'],
    ['content/lists', 'asks 2.yaml', 'Take it out, or name it as a list that content/README.md describes.'],
    ['content/lists', 'asks.yaml.txt', 'Name it asks.yaml: let your computer show the endings of file names.'],
    ['content', 'themas', 'Put it in the folder of its kind, or take it out.'],
  ])('are reported, with what to do: %s/%s', (folder, name, fix) => {
    const names = folder === 'content/terms' ? ['opvang.mdx', name] : [name];
    expect(unreadFiles(folder, names)).toEqual([{ name, found: 'Nothing reads what has this name.', fix }]);
  });
});
