import { describe, expect, it } from 'vitest';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { document, filesFor, searchIn } from './small-search.ts';

const country = (code: string) => ({ filters: { kind: ['countries'], country: [code], setting: [] } });
const documents = [
  document('zweden', 'Zweden', 'Het land heeft een wet en veel gemeenten.', country('se')),
  document('finland', 'Finland', 'De gemeente moet opvang bieden.', country('fi')),
  document('fi-se', 'Finland en Zweden', 'Twee landen naast elkaar.', { filters: { kind: ['pages'], country: ['fi', 'se'], setting: [] }, pair: ['fi', 'se'] }),
  document('lijst', 'Drie lessen', 'Wat het rapport leert.', {
    filters: { kind: ['pages'], country: [], setting: [] },
    exactNames: ['Lessen'],
    isList: true,
  }),
  document('meldplicht', 'Zorgmeldplicht, ook voor lichte zorgen', 'Wie zich zorgen maakt, moet dat melden. De meldplicht geldt in Zweden en Finland.', {
    filters: { kind: ['themes'], country: [], setting: [] },
    row: 'zorgmeldplicht',
  }),
  document('opvang', 'Kinderopvang', 'Opvang van jonge kinderen, overdag.', { filters: { kind: ['terms'], country: [], setting: [] }, isTerm: true }),
  document('hand', 'Hele keten in één hand', 'De gemeente gaat over school en opvang. Kinderopvang en school werken samen.', {
    asks: ['hulpverleners werken langs elkaar heen bij een gezin'],
  }),
  document('gezag', 'De rechter', 'Het gezag van de ouders blijft. Hij zag het kind in een gebied, een van de gebieden.'),
  document('zag', 'De helpdesk', 'De medewerker zag wat er was en wil hulp bieden. De zin is kort.'),
  document('gezin', 'Het gezin', 'Een gezin heeft steun. Het team heeft elke week overleg op school.'),
  document('gemeld', 'Een bericht', 'Er werd een zorg gemeld bij het loket.'),
  document('plek', 'Een plek', 'De leefplaats en vindplaats is een plek voor kinderen. Lees het verhaal van de huur.'),
  document('anders', 'Iets anders', 'Een plek die vindplaats is en leefplaats. Een bewijs van een toeslag. Een rij.'),
];
const search = searchIn(documents);

describe('search', () => {
  it('finds only inflections and forms of a word', async () => {
    expect((await search('gezag')).found).toEqual(['/gezag/']);
    expect((await search('zin')).found).toEqual(['/zag/']);
    expect((await search('gebied')).found).toEqual(['/gezag/']);
    expect((await search('melden')).found).toEqual(expect.arrayContaining(['/meldplicht/', '/gemeld/']));
  });

  it('puts an exact title or name first', async () => {
    expect((await search('zweden')).found[0]).toBe('/zweden/');
    expect((await search('lessen')).found[0]).toBe('/lijst/');
    expect((await search('kinderopvang')).found[0]).toBe('/opvang/');
  });

  it('puts the page of a list first if the query names it', async () => {
    expect((await search('lessen voor gemeenten')).found[0]).toBe('/lijst/');
  });

  it('puts the comparison of two countries first if the query names both, at the row of a theme it names', async () => {
    expect((await search('finland en zweden')).found[0]).toBe('/fi-se/');
    expect((await search('verschil zweden finland meldplicht')).found[0]).toBe('/fi-se/#zorgmeldplicht');
  });

  it('puts two countries side by side at no row where the rest says little, stands in a theme by chance, or may mean two', async () => {
    const ofThemes = { filters: { kind: ['themes'], country: [], setting: [] } };
    const paired = searchIn([
      ...documents,
      document('recht', 'Recht op zorg', 'Of een gezin recht heeft, leert de wet. Ouders wonen overal.', ofThemes),
      document('geld', 'Kosten voor ouders', 'Wat ouders betalen aan de gemeente.', ofThemes),
      document('plaats', 'Positie van ouders', 'Wat ouders zeggen tegen de gemeente.', ofThemes),
    ]);
    for (const rest of ['wat kan finland leren van zweden', 'finland beter dan zweden', 'finland zweden ouders', 'finland zweden wonen'])
      expect((await paired(rest)).found[0], rest).toBe('/fi-se/');
    expect((await paired('kosten finland zweden')).found[0]).toMatch(/^\/fi-se\/#/);
  });

  it('tells apart names that differ in words that say nothing, and finds each without them', async () => {
    const ofPages = { filters: { kind: ['pages'], country: [], setting: [] } };
    const named = searchIn([
      document('landen', 'Landen', 'Vier landen.', ofPages),
      document('vergelijk', 'Vergelijk landen', 'Landen en landen, vier landen.', ofPages),
    ]);
    expect((await named('landen')).found[0]).toBe('/landen/');
    expect((await named('vergelijk landen')).found[0]).toBe('/vergelijk/');
    expect((await named('wat zijn de landen')).found).toHaveLength(2);
  });

  it('finds an update by the name that ends its title, and an entry by a title that names two countries', async () => {
    const ofUpdates = { filters: { kind: ['developments'], country: ['fi'], setting: [] } };
    const named = searchIn([
      ...documents,
      document('wet', 'De Finse schoolwet: skollag 2010:800', 'Een wet.', ofUpdates),
      document('boek', 'Een boek over skollag', 'De skollag is een skollag, de skollag.'),
      document('naast', 'In Finland en Zweden is het anders geregeld', 'Landen.', ofUpdates),
    ]);
    expect((await named('skollag')).found[0]).toBe('/wet/');
    expect((await named('In Finland en Zweden is het anders geregeld')).found[0]).toBe('/naast/');
    expect((await named('zweden en finland')).found[0]).toBe('/fi-se/');
  });

  it('says why a hit without any of the words was found, and omits it from a literal search', async () => {
    const { found, outcome } = await search('hulpverleners langs elkaar heen');
    expect(found).toEqual(['/hand/']);
    expect(outcome.hits[0]?.by).toBe('question');
    expect((await search('hulpverleners langs elkaar heen', { literal: true })).found).not.toContain('/hand/');
    expect((await search('kinderopvang')).outcome.hits.map(({ by }) => by)).not.toContain('question');
  });

  it('finds a verb by a conjugated form that no text contains', async () => {
    const inOne = searchIn([document('drang', 'Aandringen', 'Ouders kunnen hulp weigeren.'), document('ander', 'Iets anders', 'Een krant over kranen.')]);
    expect((await inOne('weigert')).found).toEqual(['/drang/']);
  });

  it.each(['geweigerd', 'weigerde', 'gesignaleerd', 'gezinnetje'])('recognises “%s” as a form of a word in the texts', async (form) => {
    const inOne = searchIn([
      document('drang', 'Aandringen', 'Een gezin kan weigeren. Wie wil er signaleren?'),
      document('ander', 'Iets anders', 'Een krant over kranen.'),
    ]);
    expect((await inOne(form)).found).toEqual(['/drang/']);
  });

  it('does not take a noun for a form of a verb', async () => {
    const inOne = searchIn([document('strijd', 'De strijd', 'Wie wil er vechten?'), document('ander', 'Iets anders', 'Een krant over kranen.')]);
    expect((await inOne('gevecht')).found).toEqual([]);
  });

  it('does not match a query that shares little with a reader’s question', async () => {
    const { found, near } = await search('hulpverleners met een fiets in de regen');
    expect([...found, ...near]).toEqual([]);
  });

  it('finds the answer to a reader’s question in words that no text contains', async () => {
    const { found, outcome } = await search('hulpverleners die maar langs elkaar heen werken');
    expect(found[0]).toBe('/hand/');
    const weightOf = (word: string) => outcome.queryTerms.find(({ text }) => text === word)?.weight ?? 0;
    expect(weightOf('elkaar')).toBeLessThan(weightOf('hulpverleners') / 2);
  });

  it.each(['rijbewijs', 'huurtoeslag', 'pensioenleeftijd', 'xyzzyq'])('finds nothing for “%s”: it does not split words into arbitrary parts', async (query) => {
    const { found, outcome } = await search(query);
    expect(found).toEqual([]);
    expect(outcome.suggestion).toBeUndefined();
  });

  describe('for a query that no page answers', () => {
    const ofKind = (kind: string) => ({ filters: { kind: [kind], country: [], setting: [] } });
    const inMany = searchIn([
      document('plicht', 'De plicht', 'Wie een fout maakt, moet die repareren of lijmen. De gemeente heeft een huis.'),
      document('bezoek', 'Bezoek van de kok', 'De kok gaat bakken. De huizen van de gemeente zijn oud.'),
      document('bericht', 'Zingen mag weer', 'Zingen mag.', ofKind('developments')),
      document('dans', 'Het feest', 'Er is een dans.'),
      ...Array.from({ length: 60 }, (_, number) => document(`vulling-${number}`, 'Iets anders', 'Een regel over regen.')),
    ]);

    it('suggests, apart from results, a page that contains several of its words', async () => {
      const { found, near } = await inMany('fout repareren lijmen telescoop microscoop');
      expect(found).toEqual([]);
      expect(near).toEqual(['/plicht/']);
    });

    it('suggests, apart from results, a page about a rare word in it, but none that shares only a common word', async () => {
      expect(await inMany('bezoek telescoop microscoop hypotheek')).toMatchObject({ found: [], near: ['/bezoek/'] });
      expect(await inMany('regen telescoop microscoop hypotheek')).toMatchObject({ found: [], near: [] });
    });

    it('still finds a page that is about the rest of it', async () => {
      expect((await inMany('bezoek kok bakken telescoop microscoop')).found).toEqual(['/bezoek/']);
    });

    it.each(['repareren dans', 'zingen dans'])('shows none of the pages that contain one word each: “%s”', async (query) => {
      expect((await inMany(query)).found).toEqual([]);
    });

    it('still finds pages when a word occurs in many', async () => {
      expect((await inMany('regel dans')).found[0]).toBe('/dans/');
    });

    it('does not treat a compound as a kind of something too general', async () => {
      expect((await inMany('gemeentehuis')).found).toEqual([]);
    });
  });

  describe('for a compound that no page contains', () => {
    const inTexts = searchIn([
      document(
        'ouder',
        'Ouderschap',
        'Wie ouderschap deelt, leert van elkaar. De school vraagt elke leraar die zich meldt om een diploma, en van anderen wil zij een bewijs.',
      ),
      document('leer', 'De leerachterstand', 'Een leerachterstand en een kindercentrum. Wie een achterstand heeft, krijgt les.'),
      document('verlof', 'Verlof', 'Verlof van de ouders. De wethouder belegt elke week een bijeenkomst met een ouder.'),
      document('plaats', 'De plaats', 'De stateplaats en het inkoopgeleid. De inkoop van hulp.'),
      ...Array.from({ length: 8 }, (_, number) => document(`team-${number}`, 'Iets anders', 'Het wijkteam kent de buurt.')),
    ]);

    it.each(['ouderschapsverlof', 'leesachterstand', 'stageplaats', 'inkoopbeleid'])('does not correct %s', async (query) => {
      const { outcome } = await inTexts(query);
      expect(outcome.suggestion).toBeUndefined();
      expect(outcome.hits).toEqual([]);
    });

    it('finds pages with its parts close together, and none with them far apart', async () => {
      expect((await inTexts('ouderbijeenkomst')).found).toEqual(['/verlof/']);
      expect((await inTexts('schoolbewijs')).found).toEqual([]);
    });

    it('corrects a typing error in a common word, even if the rest of it is a word', async () => {
      expect((await inTexts('wijkteems')).outcome.suggestion).toBe('wijkteam');
    });

    it('finds the singular of a Latin plural', async () => {
      expect((await inTexts('kindercentra')).found).toEqual(['/leer/']);
    });
  });

  it('corrects a typing error and reports the correction', async () => {
    const { found, outcome } = await search('knideropvang');
    expect(outcome.suggestion).toBe('kinderopvang');
    expect(found[0]).toBe('/opvang/');
  });

  it('finds words that texts lack, and reports what it searched for', async () => {
    const { found, outcome } = await search('MDO');
    expect(found).toEqual(['/gezin/']);
    // What we merely consider related is not presented as the same.
    expect(outcome.queryTerms[0]?.also).toEqual([]);
    expect(outcome.queryTerms[0]?.relatedTerms).toEqual(['overleg']);
    expect((await search('underretning')).outcome.queryTerms[0]?.also).toEqual(['meldplicht']);
  });

  it.each(['underretninger', 'underretningens', 'vuggestuer', 'MDO’s', 'MDO’er'])('recognises “%s” as a form of a name or abbreviation', async (form) => {
    const { found, outcome } = await search(form);
    expect(found.length).toBeGreaterThan(0);
    expect(outcome.suggestion).toBeUndefined();
  });

  it('weighs a number that occurs nowhere as heavily as any word', async () => {
    expect((await search('wet 99')).found).toEqual([]);
  });

  it('shows a country’s own word only for queries about that country, or about none', async () => {
    const inTwo = searchIn([
      document('dk', 'Dagtilbud', 'De kinderopvang heet daar dagtilbud.'),
      document('fi', 'Päiväkoti', 'De kinderopvang heet hier päiväkoti.'),
    ]);
    const told = async (query: string) => (await inTwo(query)).outcome.queryTerms.flatMap(({ also, relatedTerms }) => [...also, ...relatedTerms]);
    expect(await told('creche')).toEqual(expect.arrayContaining(['kinderopvang', 'dagtilbud', 'paivakoti']));
    expect(await told('creche finland')).not.toContain('dagtilbud');
    // A country's own word asks for that country.
    expect(await told('dagtilbud')).toContain('kinderopvang');
    expect(await told('dagtilbud')).not.toContain('paivakoti');
    expect(await told('vuggestue')).toContain('dagtilbud');
    expect(await told('vuggestue')).not.toContain('paivakoti');
  });

  it('presents the synonyms of a related term as related', async () => {
    const { also, relatedTerms } =
      (await searchIn([document('fi', 'Päiväkoti', 'De kinderopvang heet hier päiväkoti, en daar dagtilbud.')])('gastouder')).outcome.queryTerms[0] ?? {};
    expect(also).toEqual([]);
    expect(relatedTerms).toEqual(expect.arrayContaining(['kinderopvang', 'paivakoti']));
    expect(relatedTerms).not.toContain('dagtilbud');
  });

  it('answers, if a country is chosen, from that country’s part or a general one, and otherwise from the start', async () => {
    const part = (text: string, country?: string) => ({ kind: 'text' as const, runs: [{ text, foreign: false }], ...(country ? { country } : {}) });
    const long = 'Een zin die niets zegt. '.repeat(8);
    const engine = new SearchEngine(
      filesFor([
        document('thema', 'Een thema', '', {
          filters: { kind: ['themes'], country: ['dk', 'fi'], setting: [] },
          blocks: [
            part(long),
            part('Opvang en toezicht zijn er samen. '.repeat(6), 'dk'),
            part('Er is opvang.', 'fi'),
            part(long),
            part('Over toezicht in het kort.'),
          ],
        }),
      ]).files,
      'nl',
    );
    const textAt = async (query: string, countries: readonly string[]) => {
      const { hits } = await engine.search(query, { countries });
      const [hit] = hits;
      return { word: hit?.place ?? -1, without: hit?.without?.map(({ country }) => country) };
    };
    const inDenmark = [40, 76] as const;
    expect((await textAt('opvang', [])).word).toBe(inDenmark[0]);
    expect(await textAt('opvang', ['fi'])).toEqual({ word: inDenmark[1] + 2, without: ['dk'] });
    expect((await textAt('toezicht', ['fi'])).word).toBeGreaterThan(inDenmark[1]);
    expect((await textAt('samen', ['fi'])).word).toBe(0);
  });

  it('finds quoted words next to each other, in that order', async () => {
    const held = await search('“leefplaats en vindplaats”');
    expect(held.found).toEqual(['/plek/']);
    expect(held.outcome.quoted).toEqual({ held: 1, without: 2, isPhrase: true });
    const { found, outcome } = await search('"vindplaats en leefplaats"');
    expect(outcome.quoted?.held).toBe(0);
    expect(found.length).toBe(outcome.quoted?.without);
  });

  it('says how many results there are without the quotes: as many as the query has then', async () => {
    const noise = Array.from({ length: 12 }, (_, number) =>
      document(`ver-${number}`, 'Iets anders', `${'Een ander woord. '.repeat(20 + number)}Ergens is hulp.`),
    );
    const many = searchIn([...documents, ...noise, document('vroeg', 'Vroege hulp', 'Vroege hulp is hulp die vroeg komt.')]);
    for (const query of ['vroege hulp', 'leefplaats vindplaats', 'hulp']) {
      const { outcome } = await many(`"${query}"`);
      expect(outcome.quoted?.without, query).toBe((await many(query)).found.length);
    }
    expect((await many('vroege hulp')).found.length).toBeLessThan(13);
  });

  it('shows what holds words between quotes however little that says, and no page of two countries that does not', async () => {
    const some = searchIn([...documents, document('media', 'Een boek', `${'Een ander woord. '.repeat(40)}Hier is een los eind.`)]);
    expect((await some('"een los eind"')).found).toEqual(['/media/']);
    expect((await some('finland zweden "een los eind"')).found).toEqual(['/media/']);
  });

  it('looks for nothing in place of words between quotes that stand so, and says that of no others', async () => {
    const told = async (query: string) => (await search(query)).outcome.queryTerms.flatMap(({ also, marks }) => [...also, ...marks]);
    expect(await told('creche')).toContain('kinderopvang');
    expect(await told('“jonge kinderen”')).toEqual(['jonge kinderen', 'jonge kinderen']);
    expect(await told('creche “jonge kinderen”')).toContain('kinderopvang');
  });

  it('shows the text that contains a quoted phrase, wherever it is', async () => {
    const filler = 'Een school en een team zijn er. Het school-team werkt nu. '.repeat(30);
    const engine = new SearchEngine(filesFor([document('lang', 'Team', `${filler}Hier is het team van school samen sterk. ${filler}`)]).files, 'nl');
    const { hits } = await engine.search('"team van school"');
    const [chunk] = await engine.load(hits);
    expect(chunk?.text).toContain('team van school');
    expect(hits[0]?.phrase?.words).toEqual(['team', 'van', 'school']);
  });

  it('finds all entries with a quoted phrase, in text or title', async () => {
    const phrase = 'vroege hulp';
    const inMany = searchIn([
      document('titel', 'Over vroege hulp', 'Hulp die vroeg is.'),
      ...Array.from({ length: 6 }, (_, number) => document(`n-${number}`, 'Iets anders', `${'Woorden zonder zin. '.repeat(number * 40)}Dan ${phrase}.`)),
    ]);
    const { found, outcome } = await inMany(`"${phrase}"`);
    expect(found).toHaveLength(7);
    expect(outcome.quoted?.held).toBe(7);
  });

  it('excludes entries that contain a word after a minus', async () => {
    expect((await search('vindplaats -verhaal')).found).toEqual(['/anders/']);
    const both = (await search('leefplaats vindplaats')).found;
    expect((await search('leefplaats vindplaats -"leefplaats en vindplaats"')).found).toEqual(both.filter((url) => url !== '/plek/'));
    expect(both).toContain('/plek/');
    const rest = (await search('-vindplaats')).found;
    expect(rest.length).toBeGreaterThan(0);
    expect(rest).not.toContain('/plek/');
  });

  it('excludes entries about only the country after a minus, whatever they say', async () => {
    const inTwo = searchIn([
      document('huis', 'Het huis', 'Een huis voor gezinnen.', country('se')),
      document('twee', 'Twee huizen', 'Een huis in elk land.', { filters: { kind: ['laws'], country: ['fi', 'se'], setting: [] } }),
    ]);
    expect((await inTwo('huis')).found).toEqual(['/huis/', '/twee/']);
    expect((await inTwo('huis -zweden')).found).toEqual(['/twee/']);
  });

  it('searches only for the words as typed when asked to', async () => {
    expect((await search('creche')).found).not.toEqual([]);
    expect((await search('creche', { literal: true })).found).toEqual([]);
  });

  it('treats the last word as incomplete while typing', async () => {
    expect((await search('kinderopva', { typing: true })).found).toContain('/opvang/');
  });

  it('switches to a new edition when the files of the old one are gone', async () => {
    const old = filesFor(documents);
    const engine = new SearchEngine(old.files, 'nl');
    await engine.entries();
    const next = filesFor([...documents, document('nieuw', 'Iets nieuws', 'Een voorziening die er eerst niet was.')]);
    old.contents.clear();
    for (const [path, content] of next.contents) old.contents.set(path, content);
    const { hits } = await engine.search('voorziening');
    expect((await engine.load(hits)).map(({ url }) => url)).toEqual(['/nieuw/']);
  });

  it('rejects with the reason when a file cannot be loaded, and works once it can', async () => {
    const { contents, files } = filesFor(documents);
    const engine = new SearchEngine(files, 'nl');
    const kept = [...contents].filter(([path]) => path.includes('begin'));
    for (const [path] of kept) contents.delete(path);
    await expect(engine.search('zweden')).rejects.toThrow('There is no lexicon/');
    for (const [path, content] of kept) contents.set(path, content);
    expect((await engine.search('zweden')).hits.length).toBeGreaterThan(0);
  });
});
