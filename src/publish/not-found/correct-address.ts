import { canonicalSelection } from '../../site/canonical-selection.ts';

// On the page for unknown addresses: a set of countries in another order leads on to its own page, and so does an address with a capital, since none of ours has one.
const { codes = '', folders = '' } = document.querySelector<HTMLElement>('[data-folders]')?.dataset ?? {};
const right = canonicalSelection(location.pathname, { codes: codes.split(' '), folders: folders.split(' ') });
const small = location.pathname.toLowerCase();
if (right || small !== location.pathname) location.replace(`${right ?? small}${location.search}${location.hash}`);
