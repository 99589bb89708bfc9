import type { KnowledgeBase, KnowledgeBases } from '../../core/knowledge-base.ts';
import { type Language, languages } from '../../core/languages.ts';
import { licence } from '../../core/site.ts';
import { inAllLanguages, nameOfLanguageIn, strings } from '../../i18n/strings.ts';
import { pathOfPage } from '../../site/routes.ts';

/** Heading of a readme: its language, and the name and edition of the site. */
const headOf = ({ site }: KnowledgeBase, language: Language): string =>
  `${nameOfLanguageIn(language, language).toUpperCase()}\n\n${strings(language).slip.edition(`${site.name[language]}: ${site.tagline[language]}`, site.version)}`;

/** The licence, and how to cite. */
function creditOf(kb: KnowledgeBase, language: Language): string {
  const { data } = strings(language);
  const page = new URL(pathOfPage(kb, { kind: 'data' }), kb.site.origin).href;
  return `${data.licenceTitle}: ${data.licence} ${licence.path}\n\n${data.citeAt(page)}`;
}

const listOf = (files: Readonly<Record<string, string | undefined>>) =>
  Object.entries(files)
    .map(([name, what]) => `${name}: ${what}`)
    .join('\n');
const inEach = (kbs: KnowledgeBases, textIn: (kb: KnowledgeBase, language: Language) => string) =>
  `${languages.map((language) => textIn(kbs[language], language)).join('\n\n\n')}\n`;

/** Readme of the data files, in each language: what they are, how to read and cite them, and the licence. */
export const readme = (kbs: KnowledgeBases): string =>
  inEach(kbs, (kb, language) => {
    const { data } = strings(language);
    const files = {
      'datapackage.json': data.whole['datapackage']?.holds,
      'csv/': `${data.tablesTitle}.`,
      'json/': data.sameRows,
      concepts: data.whole['concepts']?.holds,
      fields: data.whole['fields']?.holds,
    };
    const how = [`${data.howTitle}:`, ...data.how.map((line) => `- ${line}`)];
    return [headOf(kb, language), data.lead(inAllLanguages(language)), listOf(files), ...how, creditOf(kb, language)].join('\n\n');
  });

/** Readme of a deposit: its contents, the licence and how to cite. */
export const readmeOfDeposit = (kbs: KnowledgeBases): string =>
  inEach(kbs, (kb, language) => [headOf(kb, language), listOf(strings(language).data.deposit), creditOf(kb, language)].join('\n\n'));
