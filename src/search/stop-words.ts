import type { Language } from '../core/languages.ts';

const lists: Readonly<Record<Language, string>> = {
  nl: `aan al alle als altijd andere anders bij ben bent dan dat de der deze die dit doe doen doet door dus een eens en er erg ergens ertoe
    ga gaan gaat geen geeft geven graag had hadden hebben hebt heeft heel heen hem hen het hier hij hoe hoeveel hun iemand iets ik in is ja
    je jij jou jouw jullie kan krijgen krijgt kun kunnen kunt kwam laat mag maar me meer men met mij mijn moet moeten mogen na naar niet niets
    nog nu of om omdat ons onze ook op over per s t te tegen ten ter terwijl toch toe tot tussen u uit uw van vanaf vaak veel via volgens
    voor waar waarom wanneer was wat we welk welke wel werd werden wie wij wil willen word worden wordt zal ze zei zeker zelf zich zij zijn
    zo zoals zoek zoeken zonder zou zouden informatie vind vinden regelen geregeld regelt zit werkt betekent betekenis verschil`,
  en: `a about after all also am an and any are as at be been being between but by can could did do does done for from get gets give
    given had has have having he her here his how i if in into is it its just may me mean means more most much must my no nor not of on or
    other our out over s shall she should so some such t than that the their them then there these they this those through to under until
    up us use used very was we were what when where which while who whom why will with without would you your`,
};
const sets = Object.fromEntries(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(/\s+/))])) as unknown as Record<
  Language,
  ReadonlySet<string>
>;

// Words that say nothing in one language and something in the other.
const telling: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(['can', 'may']),
  en: new Set(['men', 'door', 'die', 'toe', 'hen', 'over', 'per', 'even', 'are']),
};

/** True for a word that says nothing about what is looked for; questions are full of them. A question may be put in the other language. */
export const isStopWord = (language: Language, word: string) =>
  sets[language].has(word) || (!telling[language].has(word) && (sets.nl.has(word) || sets.en.has(word)));
