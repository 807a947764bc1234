/** Names as many as a message can bear, and how many more there are. */
export const listNames = (names: readonly string[], most = 5): string => {
  const shown = names
    .slice(0, most)
    .map((name) => `"${name}"`)
    .join(', ');
  return names.length > most ? `${shown} and ${String(names.length - most)} more` : shown;
};
