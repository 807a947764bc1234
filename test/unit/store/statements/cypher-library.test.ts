import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readCypherLibrary } from '../../../../src/store/statements/prepare-call.js';

describe('readCypherLibrary', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polycontext-cypher-'));
    await mkdir(join(folder, 'thing'));
    await writeFile(join(folder, 'thing/find-things.cypher'), 'MATCH (n:Thing) RETURN n.id AS id');
    await writeFile(join(folder, 'thing/notes.txt'), 'no statement');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives statements by folder and name', () => {
    const library = readCypherLibrary([folder]);
    expect(library.names).toEqual(['thing/find-things']);
    expect(library.statement('thing/find-things')).toMatchObject({ text: 'MATCH (n:Thing) RETURN n.id AS id', writes: false });
  });

  it('says which file is missing', () => {
    expect(() => readCypherLibrary([folder]).statement('thing/find-unicorns')).toThrow(
      'there is no statement cypher/thing/find-unicorns.cypher',
    );
  });

  it('refuses two files of one name', () => {
    expect(() => readCypherLibrary([folder, folder])).toThrow('thing/find-things.cypher');
  });

  it('reserves the labels that have a unique key', () => {
    expect([...readCypherLibrary().reservedLabels]).toEqual(expect.arrayContaining(['Entity', 'Faq', 'ApiKey', 'Turn', 'Counter']));
  });
});
