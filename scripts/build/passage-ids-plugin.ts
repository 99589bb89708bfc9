import { defineMdastPlugin } from 'satteri';
import { passageMark, passageText } from '../../src/core/body.ts';

/**
 * Marks each passage of a running text with its place among them, as `readBody` counts, so that its page can give it the number that it keeps.
 * A paragraph that a list item begins with stands in the item, since a list without empty lines has no paragraphs of its own.
 */
export function passageIdsPlugin() {
  let place = 0;
  return defineMdastPlugin({
    name: 'passage-ids',
    paragraph(node, context) {
      if (passageText(node) === '') return;
      const item = context.parent(node);
      const beginsItem = item?.type === 'listItem' && context.indexOf(node) === 0;
      context.setProperty(beginsItem ? item : node, 'data', { hProperties: { id: passageMark(place) } });
      place += 1;
    },
  });
}
