// Which examples stand side by side. Ticked boxes rule it by styles alone; here the choice comes into the address, and back.
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
    // Who comes to one column by its address has chosen it.
    const target = boxes.find(({ value }) => value === location.hash.slice(1));
    if (target) target.checked = true;
  };

  choice.addEventListener('change', ({ target }) => {
    // The column that the address leads to stays the target of styles, also when its box is no longer ticked.
    const column = document.querySelector('.card:target');
    const { value, checked } = target as HTMLInputElement;
    if (column?.id === value) column.toggleAttribute('hidden', !checked);
    history.replaceState(null, '', `${location.pathname}${writeChoice({ practice: ticked() })}`);
  });
  addEventListener('hashchange', read);
  read();
}
