// Keeps the answers of the mirror in the address, and on the device where a reader asks for it. Without it the page is a form to fill in on paper.
import { holdsAnswers, type MirrorAnswer, type MirrorLine, type MirrorState, readMirrorState, writeMirrorState } from './state.ts';

const form = document.querySelector<HTMLFormElement>('[data-mirror]');
const place = 'spiegel';

/** What the device keeps; nothing where it keeps nothing, or may not. */
function kept(): string {
  try {
    return localStorage.getItem(place) ?? '';
  } catch {
    return '';
  }
}

if (form) {
  const status = form.querySelector('[role="status"]');
  const say = (words: string | undefined) => {
    if (status) status.textContent = words ?? '';
  };
  const ids = new Set([...form.querySelectorAll('fieldset')].map(({ id }) => id));
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | RadioNodeList | null;
  const written = (name: string) => field(name)?.value.trim() ?? '';

  const filledIn = (): MirrorState =>
    new Map(
      [...ids].map((id): [string, MirrorLine] => {
        const [answer, note, whom] = [written(id), written(`${id}.note`), written(`${id}.whom`)];
        return [id, { ...(answer ? { answer: answer as MirrorAnswer } : {}), note, whom }];
      }),
    );
  const fill = (hash: string) => {
    if (!holdsAnswers(hash)) return false;
    const { state, lost } = readMirrorState(hash, ids);
    form.reset();
    for (const [id, { answer, note, whom }] of state) {
      for (const [name, value] of [
        [id, answer],
        [`${id}.note`, note],
        [`${id}.whom`, whom],
      ] as const) {
        const control = field(name);
        if (control && value) control.value = value;
      }
    }
    if (lost.length > 0) say(form.dataset['lost']?.replace('%', lost.join(', ')));
    return true;
  };
  const toAddress = () => {
    const hash = writeMirrorState(filledIn());
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
    return hash;
  };

  const acts = form.querySelector<HTMLElement>('.acts');
  if (acts) acts.hidden = false;
  if (!fill(location.hash) && location.hash === '' && kept() && fill(kept())) {
    toAddress();
    say(form.dataset['restored']);
  }
  form.addEventListener('change', toAddress);
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', () => fill(location.hash));

  const on = (name: string, act: () => void) => form.querySelector(`[data-${name}]`)?.addEventListener('click', act);
  on('keep', () => {
    try {
      localStorage.setItem(place, toAddress());
      say(form.dataset['kept']);
    } catch {
      // A browser in private mode, or one that was told to keep nothing.
      say(form.dataset['notKept']);
    }
  });
  on('forget', () => {
    try {
      localStorage.removeItem(place);
    } finally {
      say(form.dataset['forgotten']);
    }
  });
  on('clear', () => {
    form.reset();
    toAddress();
    say(form.dataset['cleared']);
  });
}
