import { strings } from '../../i18n/strings.ts';
import { bookSection, pathOfPage } from '../../site/routes.ts';
import { type ListModel, plainListing } from '../parts/listing.ts';

/** Workshops that are ready, with the pages on which a reader makes something of one's own. */
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
