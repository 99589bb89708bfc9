import { alternateFragment, headingNumber } from '../../site/alternate-fragment.ts';

/**
 * Keeps the reader's place when the language changes: the row or section, and a search or choice in the query.
 * Without this script the link leads to the page itself.
 */
const headings = () => [...document.querySelectorAll<HTMLElement>('.prose :is(h2, h3, h4)[id]')];

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  const { pathname } = link;
  const follow = () => {
    const ids = headings().map(({ id }) => id);
    link.href = `${pathname}${location.search}${alternateFragment(location.hash, ids)}`;
  };
  // Updated right before use: the address of the page changes while the reader searches and chooses.
  for (const event of ['click', 'auxclick', 'contextmenu']) link.addEventListener(event, follow);
}

const arrived = headings()[headingNumber(location.hash)];
if (arrived) location.replace(`#${arrived.id}`);
