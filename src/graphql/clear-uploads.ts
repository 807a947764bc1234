import { rm } from 'node:fs/promises';

/** Removes uploads that an earlier process left when it was killed; to be called before the service starts. */
export const clearUploads = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
