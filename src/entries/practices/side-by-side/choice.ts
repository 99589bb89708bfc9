// Choice of practices to compare. CSS alone shows the ticked columns; this script keeps the choice in the address, and the names in the page's reference.
import { readChoice, writeChoice } from '../../../ui/choice-in-address.ts';
import { citedTitle } from './cited-title.ts';

const choice = document.querySelector<HTMLElement>('[data-side-by-side]');

if (choice) {
  const boxes = [...choice.querySelectorAll('input')];
  const valuesOf = (of: readonly HTMLInputElement[]) => of.map(({ value }) => value);
  const ticked = () => boxes.filter(({ checked }) => checked);
  const columns = [...choice.querySelectorAll<HTMLElement>('th > [id]')];
  const heading = document.querySelector('h1')?.textContent?.trim() ?? '';
  const cited = document.querySelector('.refs > :last-child i');
  const list = choice.querySelector('details');
  const fold = () => list?.removeAttribute('open');

  const cite = () => {
    const names = columns.filter(({ id }) => ticked().some(({ value }) => value === id)).map(({ textContent }) => textContent.trim());
    if (cited) cited.textContent = citedTitle(heading, names);
  };
  const read = () => {
    if (new URLSearchParams(location.search).has('practice')) {
      const { practice } = readChoice(location.search, { practice: valuesOf(boxes) });
      for (const box of boxes) box.checked = practice.includes(box.value);
    }
    // A link to a single column also selects it.
    const target = boxes.find(({ value }) => value === location.hash.slice(1));
    if (target) target.checked = true;
    cite();
    // For a reader who comes with practices to compare, the comparison comes first; to one of them another is still to be added.
    if (ticked().length > 1) fold();
  };

  choice.querySelector('[href^="#"]')?.addEventListener('click', fold);
  document.querySelector('[data-all-cited]')?.remove();
  choice.addEventListener('change', () => {
    // Replace the element targeted by the address, or `:target` would keep its column visible after its box is unticked.
    const target = choice.querySelector('th > :target');
    target?.replaceWith(target.cloneNode(true));
    history.replaceState(null, '', `${location.pathname}${writeChoice({ practice: valuesOf(ticked()) })}`);
    cite();
  });
  addEventListener('hashchange', read);
  read();

  const files = document.querySelectorAll<HTMLAnchorElement>('#citeer a[download]');
  for (const link of files)
    link.addEventListener('click', async (event) => {
      // The files on the server cover the initial choice; another choice is written in the browser.
      if (!location.search) return;
      event.preventDefault();
      const { saveReferences } = await import('./save-references.ts');
      await saveReferences(link, cited?.textContent ?? heading, valuesOf(ticked()));
    });
}
