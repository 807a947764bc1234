const messageOf = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null || !('message' in error)) return null;
  return typeof error.message === 'string' ? error.message : null;
};

/** An error in one line with its cause, which is where `fetch` says what happened. */
export const describeError = (error: unknown): string => {
  const message = messageOf(error) ?? String(error);
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? messageOf(error.cause) : null;
  return cause === null || cause === message ? message : `${message} (${cause})`;
};
