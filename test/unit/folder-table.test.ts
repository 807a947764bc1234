import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/service/project-root.js';

interface Table {
  readonly mayImport: Readonly<Record<string, readonly string[]>>;
  readonly owns: Readonly<Record<string, readonly string[]>>;
}

const table = (await import(pathToFileURL(join(projectRoot, '.dependency-cruiser.mjs')).href)) as Table;
const folders = readdirSync(join(projectRoot, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['bin', 'service'].includes(entry.name))
  .map(({ name }) => name);

describe('the table of imports', () => {
  it('has a row for every folder, and none for others', () => {
    const [inner, outer] = [true, false].map((nested) => Object.keys(table.mayImport).filter((folder) => folder.includes('/') === nested));
    expect(outer?.sort()).toEqual(folders.sort());
    for (const folder of inner ?? []) expect(existsSync(join(projectRoot, 'src', folder))).toBe(true);
  });

  it('names folders that exist only', () => {
    expect(Object.values(table.mayImport).flat()).toEqual(
      expect.not.arrayContaining([expect.not.stringMatching(new RegExp(`^(${folders.join('|')})(/|$)`))]),
    );
    expect(folders).toEqual(expect.arrayContaining(Object.keys(table.owns).map((folder) => folder.split('/')[0])));
  });

  it('keeps the stages from importing each other', () => {
    const stages = ['situation', 'understanding', 'retrieval', 'facts', 'reply', 'reply/suggestion'];
    for (const stage of stages) expect(table.mayImport[stage]?.filter((folder) => stages.includes(folder))).toEqual([]);
  });

  it('gives each library to one folder', () => {
    const libraries = Object.values(table.owns).flat();
    expect(new Set(libraries).size).toBe(libraries.length);
  });
});
