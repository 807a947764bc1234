import { lexer, type Token, type Tokens } from 'marked';
import { decodeEntities, isSafeLink, readHtml } from './read-html.js';

/** What may be a link that leads elsewhere than it seems, or than to the web. */
const OTHER_LINK = /\]\s*[(:]\s*<?\s*[^\s)>]*(?:[:&\\]|\/[^\s)>\p{L}\p{N}])|<[a-z][a-z0-9+.-]*:/iu;
/** Signs that turn the direction of what follows, so that it reads otherwise than it is written. */
export const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Hosts from which pictures of a text are loaded whenever it is shown. */
export const pictureHosts = (text: string): readonly string[] =>
  text.includes('![') ? [...new Set(picturesIn(lexer(text)).flatMap(({ href }) => (URL.canParse(href) ? [new URL(href).host] : [])))] : [];

const picturesIn = (tokens: readonly Token[]): readonly Tokens.Image[] =>
  tokens.flatMap((token) => (isImage(token) ? [token] : picturesIn(childrenOf(token))));

/** Targets of links that may not be followed: `javascript:` and the like. */
export const findUnsafeLinks = (text: string): readonly string[] =>
  OTHER_LINK.test(text) ? unsafeLinks(lexer(text)).map(({ href }) => href.slice(0, 40)) : [];

/** Markdown without HTML and without links that may not be followed: safe to be shown by whatever renders Markdown. */
export const toSafeMarkdown = (text: string): string => {
  const { text: markdown } = readHtml(text.replace(TURNING, ''));
  if (!OTHER_LINK.test(markdown)) return markdown;
  return unsafeLinks(lexer(markdown)).reduce((rest, { raw, text: label, href }) => {
    const isDefined = !raw.includes(href) && rest.includes(href);
    return (isDefined ? rest.replaceAll(href, '') : rest).replace(raw, label);
  }, markdown);
};

const unsafeLinks = (tokens: readonly Token[]): readonly (Tokens.Link | Tokens.Image)[] =>
  tokens.flatMap((token): readonly (Tokens.Link | Tokens.Image)[] => [
    ...((isLink(token) || isImage(token)) && !isSafeLink(token.href) ? [token] : []),
    ...childrenOf(token).flatMap((child) => unsafeLinks([child])),
  ]);

/** The words of a Markdown text, as they are written where no markup is shown. `links`: whether addresses are. */
export const toPlainText = (text: string, links: boolean): string => {
  const plain = decodeEntities(blocks(lexer(toSafeMarkdown(text)), links));
  return links ? plain : plain.replace(/\s*[（(]?https?:\/\/[^\s)）。，；]+[)）]?/g, '');
};

const SAYS = /[\p{L}\p{N}\p{So}\p{Sc}]/u;
/** What may hold letters that are not shown: links, pictures, references, tags, the heads of a table without rows. */
const HIDING = /\[[^\]]*\]\s*[(:[]|&#?\w+;|<[^>]*>|https?:|^[ |:-]*-[ |:-]*$/mu;

/** Whether a Markdown text says anything where no markup is shown: of "** **", "![](a.png)" and "---" nothing is left. `links`: whether addresses are shown. */
export const saysSomething = (text: string, links: boolean): boolean =>
  SAYS.test(text) && (!HIDING.test(text) || SAYS.test(toPlainText(text, links)));

const blocks = (tokens: readonly Token[], links: boolean): string => {
  let written = '';
  let gap = '';
  for (const token of tokens) {
    if (token.type === 'space') {
      gap = '\n\n';
      continue;
    }
    const block = blockText(token, links);
    if (block === '') continue;
    written += written === '' ? block : (gap === '' ? '\n' : gap) + block;
    gap = /\n{2,}$/u.test(token.raw) ? '\n\n' : '';
  }
  return written;
};

const blockText = (token: Token, links: boolean): string => {
  if (isList(token)) return token.items.map((item) => listItem(item, links)).join('\n');
  if (isTable(token)) return tableText(token, links);
  switch (token.type) {
    case 'code':
      return (token as Tokens.Code).text;
    case 'blockquote':
      return blocks(childrenOf(token), links);
    case 'hr':
    case 'def':
      return '';
    default:
      return (
        inline(token.type === 'html' ? [] : childrenOf(token), links) ||
        ('text' in token && childrenOf(token).length === 0 ? String(token.text) : '')
      );
  }
};

const listItem = (item: Tokens.ListItem, links: boolean): string => {
  const [, number] = /^\s*(\d+[.)])/u.exec(item.raw) ?? [];
  return `${number ?? '-'} ${blocks(item.tokens, links)}`;
};

/** Each row as a line, each cell after what its column is called. */
const tableText = ({ header, rows }: Tokens.Table, links: boolean): string => {
  const heads = header.map(({ tokens }) => inline(tokens, links));
  return rows
    .map((cells) => cells.map(({ tokens }, at) => `${heads[at] === '' ? '' : `${heads[at] ?? ''}: `}${inline(tokens, links)}`).join(', '))
    .map((row) => `- ${row}`)
    .join('\n');
};

const inline = (tokens: readonly Token[], links: boolean): string =>
  tokens
    .map((token, at) => {
      if (isLink(token)) return linkText(token, links);
      // What the picture shows, in words, where somebody wrote them.
      if (isImage(token)) return token.text;
      const within = (): string =>
        childrenOf(token).length > 0
          ? inline(childrenOf(token), links)
          : 'text' in token
            ? isAfterNothing(tokens, at)
              ? String(token.text).trimStart()
              : String(token.text)
            : '';
      switch (token.type) {
        case 'br':
          return '\n';
        case 'html':
          return '';
        case 'em':
          // "5*3*2" and "a*b*c" calculate.
          return isWithinWord(tokens, at) ? token.raw : within();
        case 'del':
          // "3~5 days, 7~9 by post" is two ranges.
          return token.raw.startsWith('~~') ? within() : token.raw;
        default:
          return within();
      }
    })
    .join('');

/** Whether the blank before a token is told already: a picture or a link without words stood between two. */
const isAfterNothing = (tokens: readonly Token[], at: number): boolean => {
  const [before, silent] = [tokens[at - 2], tokens[at - 1]];
  if (silent === undefined || !(isImage(silent) || isLink(silent)) || inline([silent], false) !== '') return false;
  return before === undefined || /\s$/u.test(before.raw);
};

const isWithinWord = (tokens: readonly Token[], at: number): boolean =>
  /[\p{L}\p{N}]$/u.test(tokens[at - 1]?.raw ?? '') && /^[\p{L}\p{N}]/u.test(tokens[at + 1]?.raw ?? '');

const linkText = ({ raw, tokens, href }: Tokens.Link, links: boolean): string => {
  const label = inline(tokens, links);
  // What stands there by itself is taken out with what is around it where no addresses are shown.
  if (!raw.startsWith('[')) return label;
  // Nobody sees that it is there where Markdown is shown, either.
  if (label.trim() === '') return '';
  return links && label !== href ? `${label} ${href.replace(/^(?:mailto|tel):/u, '')}`.trim() : label;
};

const childrenOf = (token: Token): readonly Token[] => {
  if (isList(token)) return token.items.flatMap(({ tokens }) => tokens);
  if (isTable(token)) return [...token.header, ...token.rows.flat()].flatMap(({ tokens }) => tokens);
  return 'tokens' in token ? (token.tokens ?? []) : [];
};

const isLink = (token: Token): token is Tokens.Link => token.type === 'link';
const isImage = (token: Token): token is Tokens.Image => token.type === 'image';
const isList = (token: Token): token is Tokens.List => token.type === 'list';
const isTable = (token: Token): token is Tokens.Table => token.type === 'table';
