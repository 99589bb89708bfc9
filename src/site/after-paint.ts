/**
 * Returns a function that runs `work` after the browser has painted the response to an input (a letter typed, a box ticked),
 * so that feedback is immediate even when the work is slow. Calls made before it runs are merged into one.
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
