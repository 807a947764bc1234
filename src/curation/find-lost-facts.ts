import { findPlaceholders } from '../domain/find-placeholders.js';

/** With what belongs to one number: "1,000", "3.5", "8:30". */
const NUMBER = /\p{Nd}+(?:[.,:]\p{Nd}+)*/gu;

/**
 * What a text says and another wording of it leaves out: values filled from the graph and numbers, each as the text has it. Names are no values: a
 * wording may well say "it".
 */
export const findLostFacts = (text: string, wording: string): readonly string[] => {
  const said = new Set(factsOf(wording).map(({ key }) => key));
  const lost = factsOf(text).filter(({ key }) => !said.has(key));
  return [...new Map(lost.map(({ key, written }) => [key, written])).values()];
};

const factsOf = (text: string): readonly { readonly key: string; readonly written: string }[] => {
  const placeholders = findPlaceholders(text);
  const bare = placeholders.reduce((rest, { text: written }) => rest.replace(written, ' '), text);
  return [
    ...placeholders.filter(({ attribute }) => attribute !== 'name').map(({ text: written }) => ({ key: written, written })),
    ...(bare.match(NUMBER) ?? []).map((written) => ({ key: written.normalize('NFKC').replaceAll(',', ''), written })),
  ];
};
