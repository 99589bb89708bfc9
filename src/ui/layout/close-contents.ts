/** A list of contents that lies over the page goes away with the choice made from it. */
const list = document.querySelector<HTMLElement>('#op-deze-pagina');

list?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement && list.matches(':popover-open')) list.hidePopover();
});

export {};
