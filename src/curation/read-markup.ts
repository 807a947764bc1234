import { findUnsafeLinks } from '../markup/markdown.js';
import { readHtml } from '../markup/read-html.js';
import { listNames } from './list-names.js';

/** What of a text may not be, to be read after its name; `null`: nothing. Texts may hold Markdown, and HTML that says the same. */
export const findMarkupFlaw = (text: string): string | null => {
  const { text: markdown, unsafe } = readHtml(text);
  const all = [...new Set([...unsafe, ...findUnsafeLinks(markdown)])];
  return all.length === 0
    ? null
    : `holds ${listNames(all)}; take that out: Markdown and links to http, https, mailto and tel may stand there, nothing that runs, loads or asks`;
};

/** The text with its HTML as Markdown, which each channel shows or speaks in its own way. */
export const toMarkdown = (text: string): string => readHtml(text).text;
