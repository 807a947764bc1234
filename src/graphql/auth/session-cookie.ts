/** Cookies do not tell ports apart, so two services on one machine would log each other out without the port in the name. */
const cookieName = (url: string): string => `polycontext_session${new URL(url).port}`;

/** The session a browser sends along, if any. */
export const readSessionCookie = (request: Request): string | null => {
  const header = request.headers.get('cookie');
  if (header === null) return null;
  const prefix = `${cookieName(request.url)}=`;
  const pair = header.split('; ').find((candidate) => candidate.startsWith(prefix));
  return pair?.slice(prefix.length) ?? null;
};

/** Sets the session for this site only: out of reach of scripts, and never sent along by other sites. */
export const writeSessionCookie = (requestUrl: string, sessionId: string): string => {
  const secure = requestUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieName(requestUrl)}=${sessionId}; HttpOnly; SameSite=Strict; Path=/${secure}`;
};
