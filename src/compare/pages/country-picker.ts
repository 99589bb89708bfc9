// Where countries are ticked: the button leads to the page of the set, whose link stands further down the page.
const form = document.querySelector<HTMLFormElement>('[data-choose]');
const button = form?.querySelector('button');
const hint = form?.querySelector('[data-hint]');

if (form && button && hint) {
  const chosen = () => {
    const code = [...form.querySelectorAll<HTMLInputElement>('input:checked')]
      .map(({ value }) => value)
      .toSorted()
      .join('-');
    return document.querySelector<HTMLAnchorElement>(`a[data-set="${code}"]`);
  };
  const show = () => hint.toggleAttribute('hidden', chosen() !== null);
  form.addEventListener('change', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const link = chosen();
    if (link) location.assign(link.href);
    else {
      hint.removeAttribute('hidden');
      form.querySelector('input')?.focus();
    }
  });
  form.hidden = false;
  show();
}

export {};
