import { describe, expect, it } from '@jest/globals';
import { createOntologyIndex } from '../../../src/ontology/ontology-index.js';
import { createEntityLexicon } from '../../../src/understanding/entities/entity-lexicon.js';
import { linkEntities } from '../../../src/understanding/entities/link-entities.js';
import { normaliseText } from '../../../src/language/text/normalise-text.js';
import { splitQuestions } from '../../../src/understanding/split-questions.js';
import { partOf, type Understood } from '../../../src/understanding/understand.js';

const KNOWN = [
  { id: 'oak', type: 'Tree', names: { en: 'Red Oak', zh: '红橡' }, aliases: {} },
  { id: 'fir', type: 'Tree', names: { en: 'White Fir', zh: '白杉' }, aliases: {} },
];
const ontology = { current: createOntologyIndex({ entityTypes: [], relationTypes: [], units: [] }), refresh: () => Promise.resolve() };

/** The questions of a message, each with what it is about. */
const partsOf = async (message: string, language: 'zh' | 'en') => {
  const lexicon = createEntityLexicon({ entities: { names: () => Promise.resolve(KNOWN) }, ontology });
  await lexicon.open();
  const { text } = normaliseText(message);
  const mentions = linkEntities(text, normaliseText(text), lexicon);
  const whole = { text, mentions, questionLanguage: language, questions: [] } as unknown as Understood;
  return splitQuestions(text).map((span) => {
    const part = partOf(whole, span, lexicon);
    return [part.text, ...part.mentions.map(({ entity }) => entity.id)];
  });
};

describe('a question among several', () => {
  it.each<readonly [string, 'zh' | 'en', readonly (readonly string[])[]]>([
    ['红橡多少钱 几天能到', 'zh', [['红橡多少钱', 'oak'], ['红橡几天能到', 'oak']]], // prettier-ignore
    ['红橡多少钱,白杉几天能到', 'zh', [['红橡多少钱', 'oak'], ['白杉几天能到', 'fir']]], // prettier-ignore
    ['what does Red Oak cost? how long does it take?', 'en', [['what does red oak cost?', 'oak'], ['how long does it take for red oak?', 'oak']]], // prettier-ignore
    ['how long does it take? what does Red Oak cost?', 'en', [['how long does it take?'], ['what does red oak cost?', 'oak']]],
  ])('is about what was named before it where it names nothing: "%s"', async (message, language, expected) => {
    expect(await partsOf(message, language)).toEqual(expected);
  });
});
