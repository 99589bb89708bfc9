import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { KnowledgeBases } from '../core/knowledge-base.ts';
import { languages, mainLanguage } from '../core/languages.ts';
import { pageSubjects, pathOfPage } from '../site/routes.ts';
import type { GeneratedFile } from './generated-file.ts';

/** The maximum number of addresses per sitemap that search engines read. */
const most = 50_000;

/** The sitemaps: every page with its counterparts in the other languages, an index, and robots.txt. Handouts, which repeat a page for paper, are left out. */
export function sitemapFiles(kbs: KnowledgeBases): GeneratedFile[] {
  const { origin } = kbs[mainLanguage].site;
  const pages = pageSubjects(kbs[mainLanguage]).flatMap((subject) => {
    const links = languages.map((lang) => ({ lang, url: origin + pathOfPage(kbs[lang], subject) }));
    return links.map(({ url }) => ({ url, links }));
  });
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, part) => pages.slice(part * most, (part + 1) * most));
  const path = (part: number) => `/sitemap-${part}.xml`;
  const namespaces = { news: false, video: false, image: false, xhtml: true };
  const written = async (stream: SitemapStream | SitemapIndexStream, items: readonly unknown[]) => {
    for (const item of items) stream.write(item);
    stream.end();
    return streamToPromise(stream);
  };
  return [
    ...parts.map((part, number) => ({ path: path(number), make: () => written(new SitemapStream({ xmlns: namespaces }), part) })),
    {
      path: '/sitemap-index.xml',
      make: () =>
        written(
          new SitemapIndexStream(),
          parts.map((_, number) => ({ url: origin + path(number) })),
        ),
    },
    { path: '/robots.txt', make: () => `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap-index.xml\n` },
  ];
}
