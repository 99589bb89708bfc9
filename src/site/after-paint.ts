/**
 * A function that does some work when what the reader did, a letter in a field or a tick in a box, has been painted: who waits for the work
 * then at least sees that it was heard. Of several calls before that, it does the work once.
 */
export function afterPaint(work: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        isDue = false;
        work();
      }),
    );
  };
}
