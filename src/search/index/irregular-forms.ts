/** Dutch verbs that change their vowel: infinitive, past, past of several, participle; `!` behind a form that is another word when no first part stands before it. */
const strong =
  `bieden bood boden geboden|binden bond bonden gebonden|blijven bleef bleven gebleven|breken brak braken gebroken|brengen bracht brachten gebracht|
  denken dacht dachten gedacht|dragen droeg droegen gedragen|dringen drong drongen gedrongen|dwingen dwong dwongen gedwongen|gelden gold golden gegolden|
  geven gaf gaven gegeven!|grijpen greep grepen gegrepen|hangen hing hingen gehangen|helpen hielp hielpen geholpen|houden hield hielden gehouden|
  kiezen koos kozen gekozen|kijken keek keken gekeken|komen kwam kwamen gekomen|kopen kocht kochten gekocht|krijgen kreeg kregen gekregen|lezen las lazen gelezen|
  lopen liep liepen gelopen|nemen nam namen genomen|roepen riep riepen geroepen|scheiden scheidde scheidden gescheiden|schrijven schreef schreven geschreven|
  slaan sloeg sloegen geslagen|sluiten sloot sloten gesloten|spreken sprak spraken gesproken|staan stond stonden gestaan|stijgen steeg stegen gestegen|
  treden trad traden getreden|treffen trof troffen getroffen|trekken trok trokken getrokken|vallen viel vielen gevallen!|vangen ving vingen gevangen|
  vinden vond vonden gevonden|vragen vroeg! vroegen! gevraagd|werven wierf wierven geworven|wijzen wees! wezen! gewezen|winnen won wonnen gewonnen|
  zenden zond zonden gezonden|zien zag zagen gezien|zoeken zocht zochten gezocht|
  beginnen begon begonnen|verliezen verloor verloren|verdwijnen verdween verdwenen|bewegen bewoog bewogen|vermijden vermeed vermeden`
    .split('|')
    .map((forms) => forms.trim().split(' '));

/** First parts of verbs: those that come apart from it take "ge" behind them, the others take none. */
const comesApart = 'aan achter af bij in mee na om op samen tegen terug toe uit vast voor weg door onder over'.split(' ');
const staysTied = 'be ver ont her over onder voor door'.split(' ');
const tied = ['', ...comesApart].flatMap((first) => staysTied.map((second) => first + second));

/** A verb's forms with a first part before each: "verwijzen verwees verwezen", "aanbieden aanbood aanboden aangeboden". */
function withPrefix(prefix: string, forms: readonly string[]): string[] {
  const isTied = tied.includes(prefix);
  const own = prefix === '' ? forms.filter((form) => !form.endsWith('!')) : forms.map((form) => form.replace('!', ''));
  return own.map((form, at) => prefix + (isTied && at > 0 ? form.replace(/^ge/, '') : form));
}

/** Other words of which a form is not made by an ending, Dutch and English, the plain form first. */
const others = `kind kinderen|lid leden|stad steden|dag dagen|weg wegen|spel spelen|
  child children childrens|woman women|man men|life lives|wife wives|
  bring brought|build built|buy bought|choose chose chosen|deal dealt|draw drew drawn|fall fell fallen|feel felt|forbid forbade forbidden|give gave given|grow grew grown|
  hold held|keep kept|lead led|leave left|lose lost|meet met|pay paid payed|seek sought|sell sold|send sent|speak spoke spoken|spend spent|take took taken|teach taught|
  tell told|think thought|understand understood|withdraw withdrew withdrawn|write wrote written`
  .split('|')
  .map((forms) => forms.trim().split(' '));

/**
 * Groups of forms of one word that no ending shows, of words that texts hold in any form.
 * @param words all words of the texts, folded.
 */
export function irregularForms(words: ReadonlySet<string>): string[][] {
  const verbs = strong.flatMap((verb) => ['', ...comesApart, ...tied].map((prefix) => withPrefix(prefix, verb)));
  return [...others, ...verbs].filter((forms) => forms.some((form) => words.has(form)));
}
