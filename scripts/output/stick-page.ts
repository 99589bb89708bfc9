import { posix } from 'node:path';

/** What a page says where a search would need a server. */
export interface StickWords {
  /** That there is no search, and what there is instead. */
  readonly noSearch: string;
  /** A link to that. */
  readonly browse: string;
}

/** Scripts that need nothing but their page; others ask a server, or write addresses of one. */
export const stickScripts = /^\/_astro\/(?:Deck|MirrorView|Contents|Diagram|PageFooter)\./;

/**
 * Where a link of a page leads in a folder that is opened from a disk.
 * @param link from the root of the site; may have a query and a fragment
 * @param page address of the page from the root, with a slash at both ends
 */
export function stickLink(link: string, page: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(link) ?? [];
  const file = path.endsWith('/') ? `${path}index.html` : path;
  // A query is for a server; the fragment is the page's own.
  return `${posix.relative(page, file)}${rest.replace(/^\?[^#]*/, '')}`;
}

/**
 * A built page as it works from a disk: links from file to file, no search, and only the scripts that need no server, none of them a module, which no browser loads from a disk.
 * @param page address of the page from the root, with a slash at both ends
 * @param search address of the page of the search in the page's language
 */
export function stickPage(html: string, page: string, search: string, words: StickWords): string {
  const instead = page === search ? '' : `<p><a href="${search}">${words.browse}</a></p>`;
  return (
    html
      .replace(/<form class="quick"[\s\S]*?<\/form>/g, '')
      .replace(/<form class="find"[\s\S]*?<\/form>/g, instead)
      .replace(/<p class="muted" id="q-syntax">[\s\S]*?<\/p>/g, '')
      .replace(/<p data-without-script>[\s\S]*?<\/p>/g, `<p>${words.noSearch}</p>`)
      .replace(/<script type="module" src="([^"]+)"><\/script>/g, (_script, src: string) =>
        stickScripts.test(src) ? `<script defer src="${src}"></script>` : '',
      )
      // What helps a server and other sites find the page, and a font fetched from elsewhere.
      .replace(/<link rel="(?:canonical|alternate|preload)"[^>]*>/g, '')
      .replace(/<meta (?:property="og:|name="twitter:)[^>]*>/g, '')
      .replace(/(\s(?:href|src)=")(\/[^"]*)"/g, (_all, begin: string, link: string) => `${begin}${stickLink(link, page)}"`)
      .replace(/(content="0; url=)(\/[^"]*)"/g, (_all, begin: string, link: string) => `${begin}${stickLink(link, page)}"`)
  );
}

/** A module without imports as a script of its own, whose names no other script sees. */
export const stickScript = (code: string) => `(()=>{${code}})();\n`;

/** A stylesheet with its files beside it. @param sheet its address */
export const stickSheet = (css: string, sheet: string) =>
  css.replace(/url\((["']?)(\/[^)"']+)\1\)/g, (_all, quote: string, file: string) => `url(${quote}${posix.relative(posix.dirname(sheet), file)}${quote})`);

/** Links of a page on the stick that lead to another file of it, without fragments. */
export const linksOn = (html: string) =>
  [...html.matchAll(/\s(?:href|src)="([^"#?]+)[^"]*"/g)].flatMap(([, link = '']) => (/^[a-z]+:/.test(link) ? [] : [link.replaceAll('&amp;', '&')]));
