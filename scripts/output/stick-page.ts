import { posix } from 'node:path';

/** Texts that replace the search on pages opened from a disk. */
export interface StickWords {
  /** Says that there is no search, and what to use instead. */
  readonly noSearch: string;
  /** Text of the link to the alternative. */
  readonly browse: string;
}

/** Scripts that need only their page; the others contact a server or write addresses on one. */
export const stickScripts = /^\/_astro\/(?:Deck|MirrorView|Diagram|page-tools)\./;

/**
 * Where a link on a page leads in a folder opened from a disk, relative to the page.
 * @param link address from the root of the site; may have a query and a fragment
 * @param page address of the page from the root, with a slash at both ends
 */
export function stickLink(link: string, page: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(link) ?? [];
  const file = path.endsWith('/') ? `${path}index.html` : path;
  // Without a server a query has no effect; the fragment still works.
  return `${posix.relative(page, file)}${rest.replace(/^\?[^#]*/, '')}`;
}

/**
 * Rewrites a built page so that it works from a disk: links point to files, the search is gone, and only scripts that need no server remain,
 * as classic scripts, since browsers load no modules from a disk.
 * @param page address of the page from the root, with a slash at both ends
 * @param search address of the search page in the page's language
 * @param tools address of the script with the tools of a page, which a server sends when a reader first points at the text
 */
export function stickPage(html: string, page: string, search: string, words: StickWords, tools: string): string {
  const instead = page === search ? '' : `<p><a href="${search}">${words.browse}</a></p>`;
  return (
    html
      .replace(/<form class="quick"[\s\S]*?<\/form>/g, '')
      .replace(/<form class="find"[\s\S]*?<\/form>/g, instead)
      .replace(/<p class="muted" id="q-syntax">[\s\S]*?<\/p>/g, '')
      .replace(/<p data-without-script>[\s\S]*?<\/p>/g, `<p>${words.noSearch}</p>`)
      .replace(/<script type="module" src="([^"]+)"><\/script>/g, (_script, written: string) => {
        const src = written.startsWith('/_astro/BaseLayout.') ? tools : written;
        return stickScripts.test(src) ? `<script defer src="${src}"></script>` : '';
      })
      // Only of use online: metadata for servers and other sites, and the preload of a font.
      .replace(/<link rel="(?:canonical|alternate|preload)"[^>]*>/g, '')
      .replace(/<meta (?:property="og:|name="twitter:)[^>]*>/g, '')
      .replace(/(\s(?:href|src)=")(\/[^"]*)"/g, (_all, begin: string, link: string) => `${begin}${stickLink(link, page)}"`)
      .replace(/(content="0; url=)(\/[^"]*)"/g, (_all, begin: string, link: string) => `${begin}${stickLink(link, page)}"`)
  );
}

/** Wraps a module without imports in a function, so that its names stay out of other scripts. */
export const stickScript = (code: string) => `(()=>{${code}})();\n`;

/** Makes the addresses of files in a stylesheet relative. @param sheet its address */
export const stickSheet = (css: string, sheet: string) =>
  css.replace(/url\((["']?)(\/[^)"']+)\1\)/g, (_all, quote: string, file: string) => `url(${quote}${posix.relative(posix.dirname(sheet), file)}${quote})`);

/** Links from a page on the stick to other files on it, without queries and fragments. */
export const linksOn = (html: string) =>
  [...html.matchAll(/\s(?:href|src)="([^"#?]+)[^"]*"/g)].flatMap(([, link = '']) => (/^[a-z]+:/.test(link) ? [] : [link.replaceAll('&amp;', '&')]));
