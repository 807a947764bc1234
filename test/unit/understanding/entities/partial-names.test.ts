import { describe, expect, it } from '@jest/globals';
import type { EntityName } from '../../../../src/understanding/entities/entity-lexicon.js';
import { createPartialNames } from '../../../../src/understanding/entities/partial-names.js';

const name = (id: string): EntityName => ({ entity: { id, type: 'Thing', names: {} }, via: 'NAME' });
const NAMES: readonly (readonly [string, string])[] = [
  ['shen yulan', 'doctor'],
  ['沈玉兰', 'doctor'],
  ['meadow green', 'green'],
  ['青原绿电', 'green'],
  ['everyday power', 'power'],
  ['everyday gas', 'gas'],
];
const filled = () => {
  const names = createPartialNames();
  const values = NAMES.map(([text, id]) => [text, name(id)] as const);
  for (const [text, value] of values) names.add(text, value);
  return { names, values };
};
const found = (text: string, isFree: (start: number, end: number) => boolean = () => true) =>
  filled()
    .names.findAll(text, isFree)
    .map(({ start, end, value }) => [text.slice(start, end), value.entity.id]);

describe('a part of a name', () => {
  it.each([
    ['is dr shen in today', [['shen', 'doctor']]],
    ['the green one please', [['green', 'green']]],
    ['青原那个有证明没', [['青原', 'green']]],
    ['玉兰在吗', []],
  ])('is taken where only one thing has it: %s', (text, names) => {
    // 玉兰 is a flower to anybody who does not know the doctor.
    expect(found(text)).toEqual(names);
  });

  it.each([
    ['is it green', 'a common word that picks nothing'],
    ['everyday', 'a word that two things have'],
    ['the new one', 'no part of any name'],
  ])('is not taken: %s, %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is not taken out of what a name stands for already', () => {
    expect(found('dr shen', () => false)).toEqual([]);
  });

  it('is forgotten with its name', () => {
    const { names, values } = filled();
    for (const [text, value] of values) names.remove(text, value);
    expect(names.findAll('dr shen and the green one', () => true)).toEqual([]);
  });
});
