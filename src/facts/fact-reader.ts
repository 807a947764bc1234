import type { FactExample } from '../domain/ontology.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { OntologySource } from '../ontology/ontology-source.js';
import { detectLanguage } from '../text/detect-language.js';
import { normaliseText } from '../text/normalise-text.js';
import { splitWords } from '../text/split-words.js';
import { createCueLexicon, type CueLexicon } from './cue-lexicon.js';
import { createOwnLexicon, type OwnLexicon } from './own/own-lexicon.js';
import { createPropertyLexicon, type PropertyLexicon } from './property-lexicon.js';
import { createPathExamples, type PathExamples, type SolvedQuestion } from './path-examples.js';
import { sketchQuestion } from './sketch.js';
import { createUnitReader, type UnitReader } from './units.js';

/** All that reading questions for facts takes from an ontology. */
export interface FactReader {
  readonly ontology: OntologyIndex;
  readonly cues: CueLexicon;
  readonly units: UnitReader;
  /** What people call the properties of public relations. */
  readonly properties: PropertyLexicon;
  readonly examples: PathExamples;
  /** What people call what is theirs. */
  readonly own: OwnLexicon;
}

/** The reader for the ontology as it stands, made anew when the ontology changed. */
export const followFactReader = (source: OntologySource): (() => FactReader) => {
  let made = createFactReader(source.current);
  return () => {
    if (made.ontology !== source.current) made = createFactReader(source.current);
    return made;
  };
};

export const createFactReader = (ontology: OntologyIndex): FactReader => {
  const cues = createCueLexicon(ontology);
  const solved = (ontology.ontology.examples ?? []).flatMap((example) => solve(example, ontology, cues) ?? []);
  return {
    ontology,
    cues,
    units: createUnitReader(ontology.ontology),
    properties: createPropertyLexicon(ontology),
    examples: createPathExamples(solved),
    own: createOwnLexicon(ontology),
  };
};

const PLACEHOLDER = /\{([^{}]*)\}/u;

const solve = ({ question, path, attribute }: FactExample, ontology: OntologyIndex, cues: CueLexicon): SolvedQuestion | null => {
  const { text } = normaliseText(question);
  const match = PLACEHOLDER.exec(text);
  const [, type = ''] = PLACEHOLDER.exec(question) ?? [];
  if (match === null) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  const nodeTypes = path.reduce<readonly (readonly string[])[]>(
    (types, { relation, direction }) => {
      const known = ontology.relationType(relation);
      return [...types, (direction === 'OUTGOING' ? known?.to : known?.from) ?? []];
    },
    [[type]],
  );
  const items = sketchQuestion(text, splitWords(text, detectLanguage(text) ?? 'en'), [span], cues.findAll(text));
  return { items, reading: { steps: path, nodeTypes, attribute } };
};
