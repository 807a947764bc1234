import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, CommanderError, Option } from 'commander';
import { EXPORT_FORMATS, EXPORT_PARTS, type ExportFormat, type ExportPart, formatFor } from '../curation/export/export-part.js';
import { Problem } from '../domain/problem.js';
import { readConfig } from '../service/config.js';
import { findDestination } from '../service/service-file.js';
import { findToken } from './import/run-import-command.js';
import { exportOfGraph, exportOfService, type ExportSource } from './export/export-source.js';

interface Flags {
  readonly format: ExportFormat;
  readonly customers?: true;
  readonly log?: true;
  readonly url?: string;
  readonly offline?: true;
  readonly token?: string;
}

/** How often an export is begun anew because the knowledge changed meanwhile. */
const TRIES = 3;

/** Writes parts to files of a folder, all of one revision. Returns whether they are. */
const writeParts = async (source: ExportSource, parts: readonly ExportPart[], format: ExportFormat, folder: string): Promise<boolean> => {
  for (let left = TRIES; left > 0; left -= 1) {
    const before = await source.revision();
    for (const part of parts) {
      const chosen = formatFor(part, format);
      const file = createWriteStream(join(folder, `${part}.${chosen}`), { mode: 0o600, flush: true });
      await pipeline(Readable.from(await source.read(part, chosen)), file);
    }
    if ((await source.revision()) === before) return true;
  }
  return false;
};

/** `npm run export -- FOLDER [--format jsonl] [--customers] [--log] [--url …] [--offline] [--token …]`: returns what to tell. */
const runExport = async (given: string, { format, customers, log, ...flags }: Flags): Promise<string> => {
  const folder = resolve(given);
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new Problem('CONFLICT', `${folder} is there already and not empty: name a new folder.`);
  const config = readConfig();
  const from = await findDestination(flags.url ?? null, flags.offline === true, config);
  if (from.kind === 'unsure') throw new Problem('CONFLICT', from.reason);
  const source =
    from.kind === 'service'
      ? exportOfService(from.url, await findToken(flags.token ?? null, from.url, config))
      : await exportOfGraph(config);
  const parts = log === true ? EXPORT_PARTS.log : [...EXPORT_PARTS.knowledge, ...(customers === true ? EXPORT_PARTS.customers : [])];
  const unfinished = `${folder}.unfinished`;
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    const isOne = await writeParts(source, parts, format, unfinished);
    // An empty folder gives way.
    await rename(unfinished, folder);
    return [
      `${folder} holds ${parts.map((part) => `${part}.${formatFor(part, format)}`).join(', ')}${from.kind === 'service' ? ` of ${from.url}` : ''}.`,
      ...(log === true ? ['It is for reading; what can be imported is exported without --log.'] : []),
      ...(isOne ? [] : ['The knowledge kept changing meanwhile, so the files may be of several moments: repeat it when less is edited.']),
      ...(log !== true && (format === 'csv' || format === 'xlsx')
        ? ['Tables hold what customers get; drafts, what waits or is scheduled, and what is archived is in JSON Lines and YAML.']
        : []),
    ].join('\n');
  } finally {
    await source.close();
    await rm(unfinished, { recursive: true, force: true });
  }
};

const program = new Command('npm run export --')
  .description('Writes the knowledge to the files of a new folder, which npm run import reads as they are.')
  .argument('<folder>', 'a new folder')
  .addOption(new Option('--format <format>', 'how they are written').choices(EXPORT_FORMATS).default('jsonl'))
  .option('--customers', 'also what belongs to one person, such as customers')
  .addOption(
    new Option('--log', 'instead of the knowledge: what was asked, replied and proposed, to be read').conflicts(['customers', 'format']),
  )
  .option('--url <url>', 'address of the service that is meant; by default the one that runs on DATA_DIR')
  .option('--offline', 'export the graph in DATA_DIR, though another service answers at HOST and PORT')
  .option('--token <token>', "a token for it; by default the admin's, from ADMIN_TOKEN or the data folder")
  .exitOverride()
  .action(async (folder: string, flags: Flags) => {
    process.stdout.write(`${await runExport(folder, flags)}\n`);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
