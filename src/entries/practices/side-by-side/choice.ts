// Which examples stand side by side. Ticked boxes rule it by styles alone; here the choice comes into the address and back, and its names into the reference.
import { readChoice, writeChoice } from '../../../ui/choice-in-address.ts';
import { citedTitle } from './cited-title.ts';

const choice = document.querySelector<HTMLElement>('[data-side-by-side]');

if (choice) {
  const boxes = [...choice.querySelectorAll('input')];
  const valuesOf = (of: readonly HTMLInputElement[]) => of.map(({ value }) => value);
  const ticked = () => boxes.filter(({ checked }) => checked);
  const columns = [...choice.querySelectorAll<HTMLElement>('th[id]')];
  const heading = document.querySelector('h1')?.textContent?.trim() ?? '';
  const cited = document.querySelector('.refs > :last-child i');

  const cite = () => {
    const names = columns.filter(({ id }) => ticked().some(({ value }) => value === id)).map((column) => column.querySelector('a')?.textContent?.trim() ?? '');
    if (cited) cited.textContent = citedTitle(heading, names);
  };
  const read = () => {
    if (new URLSearchParams(location.search).has('practice')) {
      const { practice } = readChoice(location.search, { practice: valuesOf(boxes) });
      for (const box of boxes) box.checked = practice.includes(box.value);
    }
    // Who comes to one column by its address has chosen it.
    const target = boxes.find(({ value }) => value === location.hash.slice(1));
    if (target) target.checked = true;
    cite();
  };

  choice.addEventListener('change', () => {
    // The column that the address leads to would stay the target of styles, also when its box is no longer ticked.
    const target = choice.querySelector('th:target');
    target?.replaceWith(target.cloneNode(true));
    history.replaceState(null, '', `${location.pathname}${writeChoice({ practice: valuesOf(ticked()) })}`);
    cite();
  });
  addEventListener('hashchange', read);
  read();

  const files = document.querySelectorAll<HTMLAnchorElement>('#citeer a[download]');
  for (const link of files)
    link.addEventListener('click', async (event) => {
      // Files are of the page as it is opened; what is changed is written as they are.
      if (!location.search) return;
      event.preventDefault();
      const { saveReferences } = await import('./save-references.ts');
      await saveReferences(link, cited?.textContent ?? heading, valuesOf(ticked()));
    });
}
