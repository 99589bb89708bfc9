// Shows slides one by one in full screen, and moves through them by keys, buttons or swipes. Without this script they are a page to read.

const deck = document.querySelector<HTMLElement>('.deck');
const bar = document.querySelector<HTMLElement>('.deck-bar');
const start = document.querySelector<HTMLButtonElement>('[data-show]');

/** Keys that move, and how far. None is a letter, and they only work while the slides have the focus. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

if (deck && bar && start) {
  // Queried each time: in a reader's own workshop the slides change with every choice.
  const slides = () => [...deck.querySelectorAll<HTMLElement>('.slide')];
  const status = bar.querySelector('[role="status"]');
  const root = document.documentElement;
  let place = Math.max(
    0,
    slides().findIndex(({ id }) => `#${id}` === location.hash),
  );

  const tell = () => {
    const slide = slides()[place];
    // An address that holds the workshop itself does not change.
    if (slide && deck.dataset['address'] !== 'kept') history.replaceState(history.state, '', `#${slide.id}`);
    if (status) status.textContent = (deck.dataset['place'] ?? '').replace('-1', `${place + 1}`).replace('-2', `${slides().length}`);
  };
  const go = (to: number) => {
    place = Math.min(Math.max(to, 0), slides().length - 1);
    slides()[place]?.scrollIntoView();
    tell();
  };
  const isShown = () => root.classList.contains('showing');
  const show = (shown: boolean) => {
    root.classList.toggle('showing', shown);
    bar.hidden = !shown;
    // Slides that are only visible in full screen cannot have the focus afterwards.
    (shown || !deck.hidden ? deck : start).focus({ preventScroll: true });
    go(place);
  };
  const stop = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else show(false);
  };

  start.hidden = false;
  start.addEventListener('click', () => {
    show(true);
    // Where the browser offers no full screen, the slides fill the window.
    root.requestFullscreen?.().catch(() => undefined);
  });
  document.addEventListener('fullscreenchange', () => {
    if (isShown()) show(document.fullscreenElement !== null);
    // The reader left before full screen had started.
    else if (document.fullscreenElement) stop();
  });
  bar.querySelector('[data-stop]')?.addEventListener('click', stop);
  for (const button of bar.querySelectorAll<HTMLElement>('[data-step]')) button.addEventListener('click', () => go(place + Number(button.dataset['step'])));

  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape' && isShown()) stop();
    const step = steps[event.key];
    if (step === undefined || (event.key === ' ' && event.target !== deck)) return;
    event.preventDefault();
    go(place + step);
  };
  deck.addEventListener('keydown', onKey);
  bar.addEventListener('keydown', onKey);
  // After a swipe the address names the visible slide.
  deck.addEventListener('scrollend', () => {
    const seen = Math.round(deck.scrollLeft / deck.clientWidth);
    if (!isShown() || seen === place) return;
    place = seen;
    tell();
  });
  addEventListener('hashchange', () => {
    const named = slides().findIndex(({ id }) => `#${id}` === location.hash);
    if (named >= 0) go(named);
  });
}
