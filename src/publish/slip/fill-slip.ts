// Fills in the slip from the address, keeps the mail link equal to the text, and copies it.
import { fillIn, mailAddress, readSlip } from '../../ui/slip/slip.ts';

const field = document.querySelector<HTMLTextAreaElement>('textarea[data-slip-form]');

if (field) {
  const form = field.defaultValue;
  const { contact, subject = '', copied = '', notCopied = '' } = field.dataset;
  const mail = document.querySelector<HTMLAnchorElement>('a[data-mail]');
  const button = document.querySelector<HTMLButtonElement>('button[data-copy-slip]');
  const outcome = document.querySelector('[data-outcome]');

  const say = (words: string) => {
    if (outcome) outcome.textContent = words;
  };
  const writeMail = () => {
    if (mail && contact) mail.href = mailAddress(contact, subject, field.value);
  };
  const fill = () => {
    const slip = readSlip(location.hash, location.origin);
    const page = document.getElementById(location.hash.slice(1))?.querySelector('a')?.href;
    if (slip) field.value = fillIn(form, [new URL(slip.place, location.origin).href, slip.words && `“${slip.words}”`, slip.source]);
    else if (page) field.value = fillIn(form, [page]);
    writeMail();
  };
  // A reader who comes back finds what they wrote; another fragment is another slip.
  if (field.value === form) fill();
  window.addEventListener('hashchange', fill);
  field.addEventListener('input', writeMail);
  window.addEventListener('pageshow', writeMail);
  if (button) {
    button.hidden = navigator.clipboard === undefined;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(field.value).then(
        () => say(copied),
        () => {
          // No permission, or an insecure page: the text is selected for the reader to copy.
          field.select();
          say(notCopied);
        },
      );
    });
  }
}
