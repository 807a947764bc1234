/** The link that logs a browser in, to be printed at start. `address`: where the service listens. */
export const loginLink = (address: string, code: string): string => {
  const url = new URL(address);
  // Listening everywhere is no address to go to.
  if (url.hostname === '0.0.0.0' || url.hostname === '[::]') url.hostname = '127.0.0.1';
  url.searchParams.set('token', code);
  return url.href;
};
