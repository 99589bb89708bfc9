// Opens the folded part that the address leads to, so that its triangle says what is on the screen and a reader can close it again.
function open(): void {
  const target = document.getElementById(location.hash.slice(1));
  const folded = target?.closest('details');
  if (!target || !folded || folded.open) return;
  for (let part: HTMLDetailsElement | null | undefined = folded; part; part = part.parentElement?.closest('details')) part.open = true;
  target.scrollIntoView();
}

addEventListener('hashchange', open);
open();

export {};
