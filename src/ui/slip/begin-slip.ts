// Loads the code for reporting a mistake when a reader first points at a statement, taps one or reaches one by keyboard.

const main = document.querySelector('main');
const ofPage = document.querySelector<HTMLAnchorElement>('.edition > a:last-child');

if (main && ofPage) {
  const offer = (event: Event) => {
    // If this fails, the footer still links to the slip.
    import('./offer-slip.ts').then(({ offerSlip }) => offerSlip(event, main, ofPage)).catch(() => undefined);
  };
  for (const kind of ['pointerover', 'focusin']) main.addEventListener(kind, offer);
}
