// Loads the tools of a page when a reader first points at its text, taps it or comes there by keyboard. If this fails, the page can still be read,
// and its end has its address, its reference and the link to a slip.

const main = document.querySelector('main');
const ofPage = document.querySelector<HTMLAnchorElement>('.edition > a:last-child');
const end = document.querySelector<HTMLElement>('.page-end');
const outcome = end?.querySelector('[role="status"]');
const buttons = document.querySelectorAll<HTMLButtonElement>('button[data-copy], button[data-send]');

let areLoaded = false;
const load = () =>
  import('./page-tools.ts')
    .then(() => {
      areLoaded = true;
    })
    .catch(() => undefined);

for (const button of buttons) {
  button.hidden = (button.dataset['copy'] === undefined ? navigator.share : navigator.clipboard) === undefined;
  // Screen readers may press it without pointing at it or moving the focus.
  button.addEventListener('click', async () => {
    if (areLoaded) return;
    await load();
    if (areLoaded) button.click();
    // In the place of page-tools.ts, and where it would: next to the button, and to screen readers.
    else if (outcome) outcome.textContent = button.dataset['said'] = end?.dataset['notCopied'] ?? '';
  });
}

if (main)
  for (const kind of ['pointerover', 'focusin'])
    main.addEventListener(kind, (event) => {
      load();
      if (ofPage) import('../slip/offer-slip.ts').then((slip) => slip.offerSlip(event, main, ofPage)).catch(() => undefined);
    });

// The reference gives the address of what is on the screen.
if (location.search || location.hash) load();
