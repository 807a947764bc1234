import { Parser } from 'htmlparser2';

/** A text with its HTML turned into Markdown. */
export interface ReadHtml {
  readonly text: string;
  /** What no text may hold, as it stands there: tags that run, load or ask for something, and what makes others do so. */
  readonly unsafe: readonly string[];
}

/** Addresses between the signs of tags, as Markdown has them. */
const ADDRESS = /<((?:https?|mailto|tel):[^\s<>]+)>/giu;
/** What begins like a tag but never ends: what follows it elsewhere might end it. */
const UNENDED = /<(?![^<>]*>)/gu;
/** What may be HTML. */
const MARKUP = /<[a-z/!?]/iu;
/** Tags that have a counterpart in Markdown, with what begins and ends it. */
const MARKDOWN: ReadonlyMap<string, readonly [begin: string, end: string]> = new Map<string, readonly [string, string]>([
  ...['b', 'strong'].map((tag) => [tag, ['**', '**']] as const),
  ...['i', 'em', 'cite'].map((tag) => [tag, ['*', '*']] as const),
  ...['s', 'del', 'strike'].map((tag) => [tag, ['~~', '~~']] as const),
  ...['code', 'kbd', 'samp', 'tt'].map((tag) => [tag, ['`', '`']] as const),
  ...['p', 'div', 'section', 'article', 'table', 'blockquote', 'pre', 'ul', 'ol', 'dl'].map((tag) => [tag, ['\n\n', '\n\n']] as const),
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${String(level)}`, [`\n\n${'#'.repeat(level)} `, '\n\n']] as const),
  ...['tr', 'dt', 'dd', 'caption'].map((tag) => [tag, ['\n', '\n']] as const),
  ...['td', 'th'].map((tag) => [tag, ['', ' ']] as const),
  ...[
    'span',
    'u',
    'small',
    'big',
    'sub',
    'sup',
    'font',
    'mark',
    'abbr',
    'q',
    'center',
    'label',
    'thead',
    'tbody',
    'tfoot',
    'html',
    'body',
    'ins',
    'time',
  ].map((tag) => [tag, ['', '']] as const),
  ['br', ['\n', '']],
  ['hr', ['\n\n', '']],
]);
/** Tags that run, load, hide or ask for something. What stands in the first ones is no text. */
const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'applet',
  'noscript',
  'template',
  'svg',
  'math',
  'head',
  'title',
  'textarea',
  'select',
  'xmp',
  'noembed',
  'noframes',
  'audio',
  'video',
  'canvas',
]);
const UNSAFE: ReadonlySet<string> = new Set([
  ...SILENT,
  'form',
  'input',
  'button',
  'option',
  'link',
  'meta',
  'base',
  'frame',
  'frameset',
  'marquee',
  'source',
  'track',
  'param',
  'dialog',
  'details',
  'portal',
  'image',
]);
const SAFE_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

const onlyTags = (text: string): string => text.replace(ADDRESS, '$1').replace(UNENDED, '&lt;');

/** Whether a link may be followed: to the web, a mail address, a telephone, or within the same site, which `//elsewhere` leaves. Signs that browsers pass over hide nothing. */
export const isSafeLink = (href: string): boolean => {
  const bare = decodeEntities(href).replace(/[\u0000-\u0020\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/gu, '');
  const [, scheme] = /^([^/?#:]*):/u.exec(bare) ?? [];
  return scheme === undefined ? !/^\\|^\/[\\/]/u.test(bare) : SAFE_SCHEMES.has(scheme.toLowerCase());
};

/** Character references as characters: `&lt;` is "<". What looks like a tag stays as it is. */
export const decodeEntities = (text: string): string => {
  if (!text.includes('&')) return text;
  let decoded = '';
  const parser = new Parser(
    {
      ontext: (part) => {
        decoded += part;
      },
    },
    { decodeEntities: true },
  );
  // Nothing is to be taken for a tag.
  for (const part of text.split(/(<)/u)) {
    if (part === '<') {
      parser.end();
      decoded += part;
      parser.reset();
    } else parser.write(part);
  }
  parser.end();
  return decoded;
};

/** Turns HTML into the Markdown that says the same. Tags of no HTML ("<your name>") become text, tags that may not be are dropped and told. */
export const readHtml = (text: string): ReadHtml => {
  if (!MARKUP.test(text)) return { text, unsafe: [] };
  const unsafe = new Set<string>();
  const lists: { readonly isOrdered: boolean; items: number }[] = [];
  const hrefs: (string | null)[] = [];
  let written = '';
  let silent = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SILENT.has(name)) silent += 1;
        if (UNSAFE.has(name)) unsafe.add(`<${name}>`);
        for (const attribute of Object.keys(attributes)) if (/^on|^style$|^srcdoc$/u.test(attribute)) unsafe.add(attribute);
        if (silent > 0 || UNSAFE.has(name)) return;
        if (name === 'a' || name === 'img') {
          const link = attributes[name === 'a' ? 'href' : 'src'] ?? '';
          const isSafe = link !== '' && isSafeLink(link);
          if (link !== '' && !isSafe) unsafe.add(link.slice(0, 40));
          if (name === 'img') written += attributes['alt'] ?? '';
          else {
            hrefs.push(isSafe ? link.replace(/[\s()<>]/gu, encodeURIComponent) : null);
            if (isSafe) written += '[';
          }
          return;
        }
        if (name === 'ul' || name === 'ol') lists.push({ isOrdered: name === 'ol', items: 0 });
        if (name === 'li') {
          const list = lists.at(-1);
          if (list !== undefined) list.items += 1;
          written += `\n${list?.isOrdered === true ? `${String(list.items)}.` : '-'} `;
        } else
          written +=
            MARKDOWN.get(name)?.[0] ??
            asText(
              `<${name}${Object.keys(attributes)
                .map((one) => ` ${one}`)
                .join('')}>`,
            );
      },
      ontext(part) {
        if (silent === 0) written += part;
      },
      onclosetag(name, isImplied) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (silent > 0 || UNSAFE.has(name)) return;
        if (name === 'ul' || name === 'ol') lists.pop();
        if (name === 'a') {
          const href = hrefs.pop();
          if (typeof href === 'string') written += `](${href})`;
        } else written += MARKDOWN.get(name)?.[1] ?? (isImplied || name === 'li' || name === 'img' ? '' : asText(`</${name}>`));
      },
    },
    { decodeEntities: false, lowerCaseTags: true },
  );
  parser.end(onlyTags(text));
  return {
    text: written
      .replace(/[ \t]+\n/gu, '\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim(),
    unsafe: [...unsafe],
  };
};

const asText = (tag: string): string => tag.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const BLOCK_TAG = /^(?:p|div|br|li|ul|ol|tr|td|th|h[1-6]|hr|table|section|article|blockquote|pre)$/u;

/** What somebody wrote, without tags; of whole scripts and styles nothing is left. Tags of no HTML are their words. */
export const dropTags = (text: string): string => {
  if (!MARKUP.test(text) && !/&(?:#\w+|\w+);/u.test(text)) return text;
  let written = '';
  // Where each silent element begins whose end is yet to come.
  const silent: number[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (BLOCK_TAG.test(name)) written += ' ';
        else if (SILENT.has(name)) silent.push(written.length);
        else if (!MARKDOWN.has(name) && !UNSAFE.has(name) && name !== 'a' && name !== 'img')
          written += [name, ...Object.keys(attributes)].join(' ');
      },
      ontext(part) {
        written += part;
      },
      onclosetag(name, isImplied) {
        if (SILENT.has(name)) {
          const start = silent.pop();
          // "How do I add a <script> tag?" ends none.
          if (!isImplied && start !== undefined) written = written.slice(0, start);
        } else if (BLOCK_TAG.test(name) && !isImplied && name !== 'br' && name !== 'hr') written += ' ';
      },
    },
    { decodeEntities: true, lowerCaseAttributeNames: false },
  );
  parser.end(onlyTags(text));
  return written.trim();
};
