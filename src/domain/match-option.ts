import type { Option } from './reply.js';

const NUMBERS: readonly (readonly string[])[] = [
  ['1', 'one', '一'],
  ['2', 'two', '二', '两'],
  ['3', 'three', '三'],
  ['4', 'four', '四'],
  ['5', 'five', '五'],
  ['6', 'six', '六'],
  ['7', 'seven', '七'],
  ['8', 'eight', '八'],
  ['9', 'nine', '九'],
];

/** The option somebody names by its number alone or by its very label, where there are no buttons; `null` when the words are anything else. */
export const matchOption = (options: readonly Option[], words: string): Option | null => {
  const said = plain(words);
  const index = NUMBERS.findIndex((names) => names.includes(said.replace(/^(?:option|number|选|第)\s*|(?:个|号)$/g, '')));
  return options[index] ?? options.find(({ label }) => said !== '' && plain(label) === said) ?? null;
};

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,!?。，！？“”"'「」]+/g, ' ')
    .trim();
