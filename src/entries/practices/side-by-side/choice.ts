// Which examples are shown side by side. CSS alone shows the columns of ticked boxes; this keeps the choice in the address, and restores it.
import { readChoice, writeChoice } from '../../../ui/choice-in-address.ts';

const choice = document.querySelector<HTMLElement>('[data-side-by-side]');

if (choice) {
  const boxes = [...choice.querySelectorAll('input')];
  const valuesOf = (of: readonly HTMLInputElement[]) => of.map(({ value }) => value);
  const tick = (values: readonly string[]) => {
    for (const box of boxes) box.checked = values.includes(box.value);
  };
  const ticked = () => valuesOf(boxes.filter(({ checked }) => checked));
  const read = () => {
    if (new URLSearchParams(location.search).has('practice')) tick(readChoice(location.search, { practice: valuesOf(boxes) }).practice);
    // The column in the address counts as chosen.
    const target = boxes.find(({ value }) => value === location.hash.slice(1));
    if (target) target.checked = true;
  };

  choice.addEventListener('change', ({ target }) => {
    // A column stays the CSS target even when its box is unticked, so it is hidden here.
    const column = document.querySelector('.card:target');
    const { value, checked } = target as HTMLInputElement;
    if (column?.id === value) column.toggleAttribute('hidden', !checked);
    history.replaceState(null, '', `${location.pathname}${writeChoice({ practice: ticked() })}`);
  });
  addEventListener('hashchange', read);
  read();
}
