import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The user's cache folder for models, shared by every clone of the project on this machine: `$XDG_CACHE_HOME` or `~/.cache`. */
export const cacheFolder = (variables: NodeJS.ProcessEnv = process.env): string => {
  const base = variables['XDG_CACHE_HOME'];
  // The XDG specification says that a relative path is to be ignored.
  const parent = base !== undefined && isAbsolute(base) ? base : join(homedir(), '.cache');
  return join(parent, 'polycontext', 'models');
};
