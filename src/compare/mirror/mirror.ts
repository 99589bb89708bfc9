// Keeps the answers of the mirror in the address, and on the device when a reader asks for it. Without this script the page is a form to fill in on paper.
import { holdsAnswers, type MirrorAnswer, type MirrorLine, type MirrorState, readMirrorState, writeMirrorState } from './state.ts';

const form = document.querySelector<HTMLElement>('[data-mirror]');
const place = 'spiegel';

/** What the device keeps; empty when it keeps nothing, or is not allowed to. */
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
  const fields = [...form.querySelectorAll('input')];
  const isRadio = ({ type }: HTMLInputElement) => type === 'radio';
  const written = (name: string) => fields.find((field) => field.name === name && (!isRadio(field) || field.checked))?.value.trim() ?? '';

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
    for (const field of fields) {
      const [id = '', name] = field.name.split('.');
      const line = state.get(id);
      if (isRadio(field)) field.checked = line?.answer === field.value;
      else field.value = (name === 'whom' ? line?.whom : line?.note) ?? '';
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
  addEventListener('hashchange', () => fill(location.hash));

  const on = (name: string, act: () => void) => form.querySelector(`[data-${name}]`)?.addEventListener('click', act);
  on('keep', () => {
    try {
      localStorage.setItem(place, toAddress());
      say(form.dataset['kept']);
    } catch {
      // A browser in private mode, or one that is set to store nothing.
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
    for (const field of fields) {
      if (isRadio(field)) field.checked = false;
      else field.value = '';
    }
    toAddress();
    say(form.dataset['cleared']);
  });
}
