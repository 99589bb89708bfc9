// Fetches what offers a slip beside a statement when a reader first points at one, taps it or comes to it by keyboard.

const main = document.querySelector('main');
const ofPage = document.querySelector<HTMLAnchorElement>('.edition > a:last-child');

if (main && ofPage) {
  const offer = (event: Event) => {
    // Without it the end of the page still leads to the slip.
    import('./offer-slip.ts').then(({ offerSlip }) => offerSlip(event, main, ofPage)).catch(() => undefined);
  };
  for (const kind of ['pointerover', 'focusin']) main.addEventListener(kind, offer);
}
