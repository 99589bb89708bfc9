// Loads the quick search when a reader first comes to its field: there, by its link or by Ctrl+K. Until then, and if it fails, the field is a plain form.

const form = document.querySelector<HTMLFormElement>('[data-quick]');
const field = form?.querySelector('input');

if (form && field) {
  let isBegun = false;
  field.addEventListener('focus', () => {
    if (isBegun) return;
    isBegun = true;
    import('./search-box.ts')
      .then((box) => box.beginQuickSearch(form, field))
      .catch(() => {
        // The next focus tries again.
        isBegun = false;
      });
  });
  // On a narrow screen the "search" link opens the field instead of leaving the page.
  document.querySelector<HTMLAnchorElement>('[data-quick-open]')?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    form.classList.add('open');
    field.focus();
  });
}

addEventListener('keydown', (event) => {
  // Never a single character key: speech input could trigger it (WCAG 2.1.4).
  if (event.key.toLowerCase() !== 'k' || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
  const wanted = document.querySelector<HTMLInputElement>('[data-search=""] input') ?? field;
  if (!wanted) return;
  event.preventDefault();
  form?.classList.add('open');
  wanted.focus();
  wanted.select();
});
