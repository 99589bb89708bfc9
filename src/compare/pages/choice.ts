// Which countries and themes the table shows. CSS alone applies ticked countries and parts; this keeps the choice in the address and
// restores it, lets readers tick single themes, and links to the page of the chosen countries if there is one.
import { readChoice, writeChoice } from '../../ui/choice-in-address.ts';

const choice = document.querySelector<HTMLElement>('[data-choose]');
const own = choice?.querySelector<HTMLElement>('[data-own]');

if (choice && own) {
  // The checkboxes of parts are in the table.
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.choosing input')];
  const valuesOf = (name: string, of = boxes) => of.filter((box) => box.name === name).map(({ value }) => value);
  const known = { country: valuesOf('country'), group: valuesOf('group'), theme: valuesOf('theme') };
  const chosen = () => {
    const ticked = boxes.filter(({ checked }) => checked);
    return { country: valuesOf('country', ticked), group: valuesOf('group', ticked), theme: valuesOf('theme', ticked) };
  };
  const pageOf = (codes: readonly string[]) => document.querySelector<HTMLAnchorElement>(`a[data-set="${codes.toSorted().join('-')}"]`);

  const show = () => {
    const { country, group, theme } = chosen();
    const page = pageOf(country);
    own.querySelector('a')?.remove();
    if (page) {
      const link = document.createElement('a');
      link.href = page.href;
      link.append(...page.cloneNode(true).childNodes);
      own.append(link);
    }
    own.hidden = !page;
    for (const part of document.querySelectorAll<HTMLTableSectionElement>('.choosing .short tbody')) {
      const isTicked = part.querySelector<HTMLInputElement>('[name="group"]')?.checked;
      const rows = [...part.rows].filter((row) => row.dataset['theme'] !== undefined);
      for (const row of rows) {
        const isChosen = theme.includes(row.dataset['theme'] ?? '');
        row.toggleAttribute('data-chosen', isChosen);
        row.hidden = theme.length > 0 && !isChosen && !isTicked;
      }
      // When parts are ticked, the headings of the others stay, so that they can be ticked too.
      part.hidden = group.length === 0 && rows.every(({ hidden }) => hidden);
    }
  };
  const changed = () => {
    show();
    history.replaceState(null, '', `${location.pathname}${writeChoice(chosen())}${location.hash}`);
  };

  const wanted = readChoice(location.search, known);
  const asked = new URLSearchParams(location.search);
  const page = asked.has('theme') || asked.has('group') ? null : pageOf(wanted.country);
  if (page) location.replace(page.href + location.hash);
  for (const box of boxes) box.checked = wanted[box.name as keyof typeof wanted].includes(box.value);
  const themes = choice.querySelector<HTMLDetailsElement>('[data-themes]');
  if (themes) {
    themes.hidden = false;
    // Open for a reader who comes to choose themes, closed for one who comes with a choice.
    themes.open = asked.has('theme') && wanted.theme.length === 0;
  }
  show();
  document.addEventListener('change', ({ target }) => {
    if (boxes.includes(target as HTMLInputElement)) changed();
  });
}
