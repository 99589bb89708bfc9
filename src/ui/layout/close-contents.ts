/** Closes the list of contents that covers the page once a link in it is chosen. */
const list = document.querySelector<HTMLElement>('#op-deze-pagina');

list?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement && list.matches(':popover-open')) list.hidePopover();
});

export {};
