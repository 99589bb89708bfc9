import type { KnowledgeBases } from '../../core/knowledge-base.ts';
import { type Language, languages } from '../../core/languages.ts';
import { licence } from '../../core/site.ts';
import { inAllLanguages, nameOfLanguageIn, strings } from '../../i18n/strings.ts';
import { pathOfPage } from '../../site/routes.ts';
import { titleOfWhole } from './described.ts';

function readmeIn(kbs: KnowledgeBases, language: Language): string {
  const { site } = kbs[language];
  const { data, slip } = strings(language);
  const whole = (path: string) => new URL(path, site.origin).href;
  return [
    nameOfLanguageIn(language, language).toUpperCase(),
    slip.edition(`${site.name[language]}: ${site.tagline[language]}`, site.version),
    data.lead(inAllLanguages(language)),
    [
      `datapackage.json: ${data.whole['datapackage']?.holds}`,
      `csv/, json/: ${data.tablesTitle}. ${data.sameRows}`,
      `concepts: ${titleOfWhole(language, 'concepts.ttl')}. ${data.whole['concepts']?.holds}`,
      `licences/: ${data.rights}.`,
    ].join('\n'),
    `${data.howTitle}:`,
    ...data.how.map((line) => `- ${line}`),
    `${data.licenceTitle}: ${data.licence} ${licence.path}`,
    `${data.cite} ${whole(pathOfPage(kbs[language], { kind: 'data' }))}`,
  ].join('\n\n');
}

/** What comes with the files of the data wherever they go, in each language: what they are, how to read and cite them, and the licence. */
export const readme = (kbs: KnowledgeBases): string => `${languages.map((language) => readmeIn(kbs, language)).join('\n\n\n')}\n`;
