import type { KnowledgeBase } from '../../src/core/knowledge-base.ts';
import { handoutAddress, handoutSubjects, pageSubjects, pathOfPage } from '../../src/site/routes.ts';
import { attribute, childrenOf, type Element, elementsIn, hasClass, isElement, textOf } from './built.ts';

/** Pages that make statements from the report: entries, sets and handouts, not those of updates, sources and search. */
export function statementPages(kb: KnowledgeBase): string[] {
  const pages = pageSubjects(kb).filter(
    (subject) =>
      subject.kind === 'set' ||
      subject.kind === 'home' ||
      subject.kind === 'overview' ||
      (subject.kind === 'list' && subject.list !== 'sources') ||
      subject.kind === 'entry',
  );
  const isSource = (path: string) => path.startsWith(pathOfPage(kb, { kind: 'list', list: 'sources' }));
  const paths = [...pages.map((subject) => pathOfPage(kb, subject)), ...handoutSubjects(kb).map((subject) => handoutAddress(kb, subject))];
  return paths.filter((path) => !isSource(path));
}

const blockNames = ['p', 'li', 'dd', 'dt', 'td', 'th', 'h2', 'h3', 'div'];
// Updates, and readings of today that rest on them, give both sides themselves; synonyms and the footer state nothing; drawings have their words next to them.
const isAside = (element: Element) =>
  ['svg', 'nav', 'h1'].includes(element.tagName) ||
  ['update', 'updates', 'after', 'later', 'now', 'page-end', 'pager', 'data-table', 'crumb', 'moved'].some((name) => hasClass(element, name)) ||
  attribute(element, 'id') === 'synoniemen';
// The title of an entry in a link to it states nothing; in running text a link is part of the sentence.
const isTitleLink = (element: Element, inProse: boolean) => element.tagName === 'a' && !inProse;

/** A block of a page with its own text, without that of blocks inside it. */
interface Block {
  readonly element: Element;
  readonly text: string;
}

export function statementBlocks(main: Element): Block[] {
  const blocks: Block[] = [];
  const visit = (element: Element, inProse: boolean): void => {
    if (isAside(element)) return;
    const within = inProse || hasClass(element, 'prose');
    if (blockNames.includes(element.tagName)) blocks.push({ element, text: wordsOf(element, within).replace(/\s+/g, ' ').trim() });
    for (const child of childrenOf(element)) if (isElement(child)) visit(child, within);
  };
  visit(main, false);
  return blocks;
}

const wordsOf = (element: Element, inProse: boolean): string =>
  childrenOf(element)
    .map((child) => {
      if (!isElement(child)) return textOf(child) === '' ? ' ' : ((child as { value?: string }).value ?? '');
      return isAside(child) || blockNames.includes(child.tagName) || isTitleLink(child, inProse) ? ' ' : wordsOf(child, inProse);
    })
    .join('');

/** What is next to a block and after it: in the same row, cell, answer or title; in running text up to the next paragraph. */
export function besideOf(main: Element, block: Element): Element[] {
  const order = new Map(elementsIn(main).map((each, index) => [each, index]));
  const place = order.get(block) ?? 0;
  const after = (elements: readonly Element[]) => elements.filter((each) => (order.get(each) ?? 0) > place);
  const holders: Element[] = [];
  for (let each: Element | null = block; each && each !== main; each = isElement(each.parentNode as Element) ? (each.parentNode as Element) : null) {
    if (['li', 'dd', 'td', 'tr'].includes(each.tagName) || each === block || hasClass(each, 'title') || hasClass(each, 'own')) holders.push(each);
    if (each.parentNode && isElement(each.parentNode) && (hasClass(each.parentNode, 'prose') || hasClass(each.parentNode, 'sheet'))) {
      const siblings = childrenOf(each.parentNode).filter(isElement);
      const following = siblings.slice(siblings.indexOf(each) + 1);
      const isHeading = /^h\d$/.test(each.tagName);
      const end = following.findIndex((next) => (isHeading ? /^h\d$/.test(next.tagName) : !isSourceLine(next)));
      holders.push(...following.slice(0, end === -1 ? undefined : end));
    }
  }
  return after(holders.flatMap(elementsIn));
}

/** What follows a paragraph and belongs to it: its source line and the updates next to it. */
const isSourceLine = (element: Element) =>
  hasClass(element, 'src') ||
  hasClass(element, 'update') ||
  (element.tagName === 'p' &&
    childrenOf(element)
      .filter(isElement)
      .some((child) => hasClass(child, 'src')));
