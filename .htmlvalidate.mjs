// What html-validate holds every built page to: npm run check:html.
import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Boxes of one choice share its name, as in the address that they make.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // A title is the entry's own, of at most 90 characters (src/core/schema/text.ts), with the site's name.
    'long-title': 'off',
    // Tables that become blocks on a narrow screen lose their roles, so they are written out.
    'no-redundant-role': 'off',
    // A box that scrolls is a region with a name, and no section of the text; suggestions under a field are a listbox, which no select can be.
    'prefer-native-element': ['error', { exclude: ['region', 'listbox'] }],
    // Of the wide menu and the narrow one only one is shown, so both have the same name; axe holds the rule on shown pages.
    'unique-landmark': 'off',
    // A year is an id.
    'valid-id': ['error', { relaxed: true }],
  },
});
