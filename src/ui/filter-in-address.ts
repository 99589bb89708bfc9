// What is chosen in a filter of radio buttons comes into the address and back. The filter itself is ruled by styles.
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
