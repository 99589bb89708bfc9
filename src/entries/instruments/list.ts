import { strings } from '../../i18n/strings.ts';
import { type ListModel, linksTo } from '../parts/listing.ts';

/** Instruments grouped by kind. */
export const list: ListModel = (kb) => {
  const groups = Object.entries(strings(kb.language).instrumentKinds).map(([kind, heading]) => ({
    id: kind,
    heading,
    links: linksTo(
      kb,
      kb.instruments.filter(({ data }) => data.kind === kind),
    ),
  }));
  return { groups: groups.filter(({ links }) => links.length > 0) };
};
