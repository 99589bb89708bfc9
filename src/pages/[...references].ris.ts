import { referencesIn } from './_references.ts';

export const { getStaticPaths, GET } = referencesIn('ris');
