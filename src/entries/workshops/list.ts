import { strings } from '../../i18n/strings.ts';
import { bookSection, pathOfPage } from '../../site/routes.ts';
import { type ListModel, plainListing } from '../parts/listing.ts';

/** Ready-made workshops, and the pages on which readers make something of their own. */
export const list: ListModel = (kb) => {
  const { book, ownWorkshop, mirror } = strings(kb.language);
  return {
    ...plainListing(kb, 'workshops'),
    more: [
      { title: ownWorkshop.fromPage, href: pathOfPage(kb, { kind: 'own-workshop' }) },
      { title: mirror.title, href: pathOfPage(kb, { kind: 'mirror' }) },
      { title: book.title, href: bookSection(kb) },
    ],
  };
};
