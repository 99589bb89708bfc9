import { canonicalSelection } from '../../site/canonical-selection.ts';

// On the page for unknown addresses: a set of countries in another order leads on to its own page.
const { codes = '', folders = '' } = document.querySelector<HTMLElement>('[data-folders]')?.dataset ?? {};
const right = canonicalSelection(location.pathname, { codes: codes.split(' '), folders: folders.split(' ') });
if (right) location.replace(`${right}${location.search}${location.hash}`);
