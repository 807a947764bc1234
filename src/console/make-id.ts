/** A new id. `crypto.randomUUID` is there on secure origins only, and the service may be reached by plain HTTP in a local network. */
export const makeId = (prefix: string): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `${prefix}-${Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')}`;
};
