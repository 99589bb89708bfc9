import type { Language } from '../core/languages.ts';
import { phraseKey } from './fold.ts';

/** Stop words by language. */
const lists: Readonly<Partial<Record<Language, string>>> = {
  nl: `aan al alle als altijd andere anders bij ben bent dan dat de der deze die dit doe doen doet door dus een eens en er erg ergens ertoe
    ga gaan gaat geen geeft geven graag had hadden hebben hebt heeft heel heen hem hen het hier hij hoe hoelang hoeveel hun iemand iets ik in is ja
    je jij jou jouw jullie kan krijgen krijgt kun kunnen kunt kwam laat mag maar me meer men met mij mijn moet moeten mogen na naar nadat niet niets
    nog nu of om omdat ons onze ook op over per s t te tegen ten ter terwijl toch toe tot tussen u uit uw van vanaf vaak veel via volgens
    voor voordat waar waarom wanneer was wat we welk welke wel werd werden wie wij wil willen word worden wordt zal ze zei zeker zelf zich zij zijn
    zo zoals zodat zoek zoeken zonder zou zouden informatie vind vinden regelen geregeld regelt zit betekent betekenis definitie verschil verschillen vergeleken vergelijk versus vs mag wordt zoiets`,
  en: `a about after all also am an and any are as at be been being between but by can could did do does done for from get gets give
    given had has have having he her here his how i if in into is it its just may me mean means more most much must my no nor not of on or
    other our out over s shall she should so some such t than that the their them then there these they this those through to under until
    up us use used very was we were what when where which while who whom why will with without would you your vs versus compare compared definition meaning difference differences
    arent cant couldnt didnt doesnt dont hadnt hasnt havent im isnt ive shouldnt thats theyre wasnt werent whats whos wont wouldnt youre`,
};
const sets = new Map(Object.entries(lists).map(([language, words]) => [language as Language, new Set(words.split(/\s+/))]));
const inAnyLanguage = new Set([...sets.values()].flatMap((words) => [...words]));

// Words that are stop words in another language but meaningful in this one.
const telling: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  nl: new Set(['can', 'may']),
  en: new Set(['men', 'door', 'die', 'toe', 'hen', 'over', 'per', 'even', 'are']),
};

/** Whether a word says nothing about the subject of a query. Stop words of all languages count, since readers may ask in another language than the page's. */
export const isStopWord = (language: Language, word: string): boolean =>
  sets.get(language)?.has(word) || (!telling[language]?.has(word) && inAnyLanguage.has(word));

/**
 * Everyday words that say little about a subject, although texts on a specialist field rarely contain them.
 * Folded; Dutch and English together, since a word of one rarely means something else in the other.
 */
const everyday = new Set(
  `aantal achter allemaal alleen allen andersom beetje begin begint begrijpen beide beter betere beste bestaat blijf blijft blijven bijvoorbeeld buiten daar
   daarna daarom dag dagen deel denken denk denkt dicht dichtbij direct ding dingen duidelijk duurt durf durft echt eerder eerst eerste eigen einde elk elke elkaar
   enige enkele ergens even feit fijn gebeurd gebeuren gebeurt gehad gekomen gelijk gemaakt genoeg gewoon goed goede graag groot grote haal halen half hand
   handig heen helemaal helpt hoort horen hou houden huis iedereen ieder iedere jaar jaren juist klaar klein kleine kom komen komt kort kijk kijken kijkt
   laat laten land landen langs lang lange langer last late later laten leg leggen leuk lezen liever ligt liggen loopt lopen los maak maakt maken manier mee meeste meer meteen
   mensen mens merk merken midden min minder misschien mis moeilijk moment mogelijk naam niemand nieuw nieuwe nodig noemen noem ooit open oud oude pas plaats plaatsvinden plek precies
   praten probeer proberen reden rest rond samen snel soms soort staan staat steeds stel stellen stuk tijd tijdens toen twee drie vier vijf uitleg verder verschillend
   vergelijken vergelijking verschillende vind vinden vindt vragen vraag vrij waarde waarbij waardoor waarin waarmee weer weet weg weinig werk werken werkt weten wanneer zaak zaken zeg zeggen
   zegt zie zien ziet zitten zowel
   able across actually age ages ago almost alone along already always another anyone anything around ask asked away back bad because become before
   begin behind best better big bit both call called can't case change come comes coming comparing comparison countries country day days different doing done down each easy either else end enough even ever every
   everybody everyone everything example exist exists fact far feel few find first found four full general go goes going good great group happen happens hard high home idea important
   instead keep kind know large last later learn least left less let life like likely little live long look looking lot low main make makes making many maybe might moment
   need needed needs never new next nobody nothing now number often old once one only open order others own part parts people person place point possible put quite rather ready real
   really reason right run same say says see seen set several short show side simple since single small someone something sometimes soon sort start state still stop sure take
   taken takes tell thing things think three time times today together too treating try turn two type want wants way ways week well whether whole without word words work working
   works world worried year years yes yet`.split(/\s+/),
);

/** Factor on the weight of everyday words, whose rarity overstates their importance. */
export const everydayWorth = 0.35;

/** Whether a word is an everyday word or a number, which counts for less than its rarity suggests. */
export const isEveryday = (word: string) => everyday.has(word) || /^\d+$/.test(word);

/** The words of a phrase without stop words; all of them if there are no others. */
export function tellingWords(language: Language, words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isStopWord(language, word));
  return telling.length > 0 ? telling : words;
}

/** Keys of a title or name, without stop words and with all words. Both start with the same word, so they are stored in the same piece of the lexicon. */
export function nameKeys(language: Language, words: readonly string[]): { readonly telling: string; readonly whole: string } {
  const telling = phraseKey(tellingWords(language, words));
  return { telling, whole: `${telling} = ${phraseKey(words)}` };
}
