import { canonicalSelection, choiceOfSelection } from '../../site/canonical-selection.ts';

// On the 404 page: a set of countries in another order leads to its own page, and so does an address with capitals, since none of ours has any;
// a set without a page leads to the page where countries are chosen.
const { codes = '', folders = '' } = document.querySelector<HTMLElement>('[data-folders]')?.dataset ?? {};
const sets = { codes: codes.split(' '), folders: folders.split(' ') };
const right = canonicalSelection(location.pathname, sets);
const choice = choiceOfSelection(location.pathname, sets);
const small = location.pathname.toLowerCase();
if (choice) location.replace(choice);
else if (right || small !== location.pathname) location.replace(`${right ?? small}${location.search}${location.hash}`);
