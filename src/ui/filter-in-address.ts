// Keeps the choice in a filter of radio buttons in the address, and restores it. The filtering itself is done in CSS.
for (const filter of document.querySelectorAll<HTMLElement>('[data-in-address]')) {
  const name = filter.dataset['inAddress'] ?? '';
  const radios = [...filter.querySelectorAll<HTMLInputElement>('input')];
  const wanted = radios.find(({ value }) => value === new URLSearchParams(location.search).get(name));
  if (wanted) wanted.checked = true;
  filter.addEventListener('change', () => {
    const value = radios.find(({ checked }) => checked)?.value ?? 'all';
    history.replaceState(null, '', `${location.pathname}${value === 'all' ? '' : `?${name}=${value}`}${location.hash}`);
  });
}
