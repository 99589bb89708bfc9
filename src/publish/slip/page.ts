import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { strings } from '../../i18n/strings.ts';
import { type PageSubject, pageSubjects, pathOfPage, slipIdOf } from '../../site/routes.ts';
import { fillIn, mailAddress } from '../../ui/slip/slip.ts';
import { titleOfPage } from '../page-meta.ts';

/** A page that a slip can be about without scripts: its fragment says which one. */
export interface SlipAbout {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Link that starts a mail about it; absent when nobody reads mail. */
  readonly mail?: string;
}

/** What the page with the slip shows. */
export interface SlipPage {
  /** The empty slip: labels separated by empty lines. */
  readonly form: string;
  readonly contact?: string;
  /** Link that starts a mail with the empty slip. */
  readonly mail?: string;
  readonly about: readonly SlipAbout[];
  readonly corrections: string;
}

export function slipPage(kb: KnowledgeBase): SlipPage {
  const { contact, origin, name, version } = kb.site;
  const words = strings(kb.language).slip;
  const form = [...words.labels.map((label) => `${label}:`), ...words.asks, `${words.edition(name[kb.language], version)}`].join('\n\n');
  const mailAbout = (text: string) => (contact ? { mail: mailAddress(contact, words.subject, text) } : {});
  const about = (id: string, subject: PageSubject): SlipAbout => {
    const href = new URL(pathOfPage(kb, subject), origin).href;
    return { id, title: titleOfPage(kb, subject), href, ...mailAbout(fillIn(form, [href])) };
  };
  return {
    form,
    ...(contact ? { contact } : {}),
    ...mailAbout(form),
    about: pageSubjects(kb).flatMap((subject) => {
      const id = slipIdOf(subject);
      return id ? [about(id, subject)] : [];
    }),
    corrections: pathOfPage(kb, { kind: 'corrections' }),
  };
}
