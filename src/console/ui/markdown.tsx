import { lexer, type Token, type Tokens } from 'marked';
import type { JSX, ReactNode } from 'react';

/** Links that may be followed; the service has taken out all others already. */
const SAFE_LINK = /^(?:https?:|mailto:|tel:|\/(?!\/)|#)/i;

/** The Markdown of a reply as elements: HTML in it stays text. */
export const Markdown = ({ text }: { readonly text: string }): JSX.Element => <div className="markdown">{blocks(lexer(text))}</div>;

const blocks = (tokens: readonly Token[]): ReactNode => tokens.map((token, index) => <Block key={index} token={token} />);

const Block = ({ token }: { readonly token: Token }): ReactNode => {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      const rows = items.map((item, index) => <li key={index}>{inline(item.tokens)}</li>);
      return ordered ? <ol>{rows}</ol> : <ul>{rows}</ul>;
    }
    case 'heading':
      return <p className="markdown-heading">{inline((token as Tokens.Heading).tokens)}</p>;
    case 'code':
      return <pre>{(token as Tokens.Code).text}</pre>;
    case 'blockquote':
      return <blockquote>{blocks((token as Tokens.Blockquote).tokens)}</blockquote>;
    case 'table':
      return <Table table={token as Tokens.Table} />;
    case 'hr':
      return <hr />;
    default:
      return <p>{inline([token])}</p>;
  }
};

const Table = ({ table: { header, rows } }: { readonly table: Tokens.Table }): JSX.Element => (
  <table>
    <thead>
      <tr>
        {header.map((cell, index) => (
          <th key={index}>{inline(cell.tokens)}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, at) => (
        <tr key={at}>
          {row.map((cell, index) => (
            <td key={index}>{inline(cell.tokens)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const inline = (tokens: readonly Token[]): ReactNode => tokens.map((token, index) => <Inline key={index} token={token} />);

const Inline = ({ token }: { readonly token: Token }): ReactNode => {
  switch (token.type) {
    case 'strong':
      return <strong>{inline((token as Tokens.Strong).tokens)}</strong>;
    case 'em':
      return <em>{inline((token as Tokens.Em).tokens)}</em>;
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br />;
    case 'list':
      return <Block token={token} />;
    case 'link': {
      const { href, tokens } = token as Tokens.Link;
      return SAFE_LINK.test(href) ? (
        <a href={href} rel="noreferrer" target="_blank">
          {inline(tokens)}
        </a>
      ) : (
        inline(tokens)
      );
    }
    default: {
      const { tokens = [] } = token as Partial<Tokens.Paragraph>;
      return tokens.length > 0 ? inline(tokens) : <Lines text={'text' in token ? String(token.text) : token.raw} />;
    }
  }
};

/** Lines that were written one under the other stay so. */
const Lines = ({ text }: { readonly text: string }): ReactNode =>
  text.split('\n').map((line, index) => (
    <span key={index}>
      {index > 0 && <br />}
      {line}
    </span>
  ));
