import { LANGUAGES, type LocalisedTexts } from '../domain/language.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { normaliseText } from '../text/normalise-text.js';
import { createPhraseMatcher, type PhraseMatch } from '../text/phrase-matcher.js';
import type { Cue } from './cue.js';
import { stemText } from '../text/stem-text.js';

/** Finds the ontology's words in a question, whatever their endings. */
export interface CueLexicon {
  /** All of them, overlapping ones too; `text` must be normalised. */
  findAll(text: string): readonly PhraseMatch<Cue>[];
}

/** Private types and relations that touch them are left out: what is true of a person is not asked of the public graph. */
export const createCueLexicon = ({ ontology, publicRelations, privateTypes }: OntologyIndex): CueLexicon => {
  const matcher = createPhraseMatcher<Cue>();
  const add = (names: LocalisedTexts, cue: Cue): void => {
    for (const language of LANGUAGES) for (const name of names[language] ?? []) matcher.add(stemText(normaliseText(name).text).text, cue);
  };
  for (const { id, names, attributes } of ontology.entityTypes) {
    if (privateTypes.includes(id)) continue;
    add(names, { kind: 'type', id });
    for (const attribute of attributes) {
      add(attribute.names, { kind: 'attribute', entityType: id, id: attribute.id });
      for (const [value, valueNames] of Object.entries(attribute.values ?? {}))
        add(valueNames, { kind: 'value', entityType: id, attribute: attribute.id, value });
    }
  }
  for (const { id, names, inverseNames } of ontology.relationTypes) {
    if (!publicRelations.includes(id)) continue;
    add(names, { kind: 'relation', id, direction: 'OUTGOING' });
    add(inverseNames, { kind: 'relation', id, direction: 'INCOMING' });
  }
  return {
    findAll: (text) => {
      const stemmed = stemText(text);
      return matcher.findAll(stemmed.text).map(({ start, end, values }) => ({ ...stemmed.place(start, end), values }));
    },
  };
};
