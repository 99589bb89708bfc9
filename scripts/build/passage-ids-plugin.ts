import { defineMdastPlugin } from 'satteri';
import { passageMark, passageText } from '../../src/core/body.ts';

/**
 * Marks each passage of a body with its index, counted as in `readBody`, so that its page can replace that by the passage's lasting number.
 * The mark of a list item's first paragraph is on the item, because tight lists render no paragraphs.
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
