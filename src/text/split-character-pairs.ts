const CHINESE_RUN = /\p{Script=Han}+/gu;

/**
 * Each two neighbouring Chinese characters of a normalised text, in order; they match where the dictionary cuts the same words differently.
 *
 * @example splitCharacterPairs('借呗逾期') // ['借呗', '呗逾', '逾期']
 */
export const splitCharacterPairs = (text: string): readonly string[] =>
  (text.match(CHINESE_RUN) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  });
