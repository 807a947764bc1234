import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { mergeOntology } from '../../../src/curation/import/entities/merge-ontology.js';
import { ontologySchema } from '../../../src/curation/import/entities/ontology-importer.js';
import { createFactReader } from '../../../src/facts/fact-context.js';
import { readPaths } from '../../../src/facts/paths/read-paths.js';
import { createOntologyIndex } from '../../../src/ontology/ontology-index.js';
import { projectRoot } from '../../../src/service/project-root.js';

const said = ontologySchema.parse(parse(readFileSync(join(projectRoot, 'test/metaqa/ontology.yaml'), 'utf8')));
const ontology = mergeOntology({ entityTypes: [], relationTypes: [], units: [] }, said, false);
const NAMES = { Arrival: 'Movie', 'Ann Lee': 'Person', 'space travel': 'Tag' } as const;

/** The way taken from what is named, `>` along a relation, `<` against it. */
const pathOf = (question: string, examples: typeof ontology.examples = []): string => {
  const reader = createFactReader(createOntologyIndex({ ...ontology, examples }));
  const named = Object.entries(NAMES).flatMap(([name, type]) => {
    const start = question.indexOf(name);
    const entity = { id: name, type, names: { en: name } };
    return start < 0 ? [] : [{ entity, span: { start, end: start + name.length }, score: 1, isVerbatim: true }];
  });
  const [best] = readPaths(question.toLowerCase(), 'en', named, reader);
  return (best?.reading.steps ?? []).map(({ relation, direction }) => (direction === 'OUTGOING' ? '>' : '<') + relation).join(' ');
};

it.each([
  ['who directed Arrival', '>directed_by'],
  ['what movies did Ann Lee star in', '<starred_actors'],
  ['which films are about space travel', '<has_tags'],
  ['when was the film Arrival released', '>release_year'],
  ['which films share the same director of Arrival', '>directed_by <directed_by'],
  ['who wrote the movies directed by Ann Lee', '<directed_by >written_by'],
  ['the films that share actors with the film Arrival were in which genres', '>starred_actors <starred_actors >has_genre'],
])('the ontology alone reads "%s"', (question, path) => {
  expect(pathOf(question)).toBe(path);
});

it('an example shows how a question is built, whatever it is about', () => {
  const question = 'who acted in the movies directed by the director of Arrival';
  const example = {
    id: 'example',
    question: 'who acted in the movies written by the screenwriter of {Movie}',
    path: ['written_by', '<written_by', 'starred_actors'].map((step) => ({
      relation: step.replace('<', ''),
      direction: step.startsWith('<') ? ('INCOMING' as const) : ('OUTGOING' as const),
    })),
    attribute: null,
  };
  expect(pathOf(question, [example])).toBe('>directed_by <directed_by >starred_actors');
});
