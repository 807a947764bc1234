import { Text } from '@mantine/core';
import { type JSX, useId } from 'react';
import { CustomerProfileDocument } from '../graphql/generated/operations.js';
import { useAnswer } from '../graphql/use-answer.js';
import { useLanguage, useTexts } from '../texts/texts.js';
import type { Reply } from './reply.js';
import { useNames } from '../knowledge/names.js';
import { graphOfReply } from './graph-of-reply.js';
import { layOut, NODE, type Placed } from './lay-out.js';

/** The part of the graph that led to a reply, drawn, and the same in words. */
export const GraphPath = ({ reply, customerId }: { readonly reply: Reply; readonly customerId: string }): JSX.Element => {
  const { language } = useLanguage();
  const profile = useAnswer(CustomerProfileDocument, customerId === '' ? null : { id: customerId, language });
  const { customer = null, entity = null } = profile.kind === 'there' ? profile.data : {};
  // Their name in the language of the page, for those who may see it.
  const asker = customer === null ? null : { ...customer, name: entity?.name ?? customer.name };
  const { graph: texts } = useTexts().explain;
  const names = useNames();
  const arrow = useId();
  const graph = graphOfReply(reply, asker, { ...texts, predicate: names.predicate, value: names.value });
  if (graph.edges.length === 0) return <Text size="sm">{texts.none}</Text>;
  const { width, height, nodes, edges } = layOut(graph);
  const facts = reply.__typename === 'Answer' ? reply.facts : [];
  return (
    <>
      <div className="graph" tabIndex={0} role="group" aria-label={texts.label}>
        <svg viewBox={`0 0 ${String(width)} ${String(height)}`} width={width} height={height} role="img" aria-label={texts.label}>
          <defs>
            <marker id={arrow} viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0 8 4 0 8z" className="graph-arrow" />
            </marker>
          </defs>
          {edges.map(({ from, to, label, path }) => (
            <path key={`${from} ${to} ${label}`} d={path} className="graph-edge" markerEnd={`url(#${arrow})`} />
          ))}
          {edges.map(({ from, to, label, x, y }) =>
            label === '' ? null : (
              <text key={`${from} ${to} ${label}`} x={x} y={y - 5} className="graph-label" textAnchor="middle">
                {shorten(label, 18)}
                <title>{label}</title>
              </text>
            ),
          )}
          {nodes.map((node) => (
            <Node key={node.id} node={node} />
          ))}
        </svg>
      </div>
      {facts.length > 0 && (
        <details className="graph-words">
          <summary>{texts.asList}</summary>
          <ul lang={reply.language}>
            {facts.map(({ text, subject, predicate }) => (
              <li key={`${subject.id} ${predicate} ${text}`}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const Node = ({ node: { label, kind, x, y } }: { readonly node: Placed }): JSX.Element => (
  <g transform={`translate(${String(x)} ${String(y)})`} className="graph-node" data-kind={kind}>
    <title>{label}</title>
    <rect width={NODE.width} height={NODE.height} rx={kind === 'value' ? 6 : NODE.height / 2} />
    <text x={NODE.width / 2} y={NODE.height / 2 + 4.5} textAnchor="middle">
      {shorten(label, 22)}
    </text>
  </g>
);

/** Cut to a width counted in Latin letters; those of Chinese are twice as wide. */
const shorten = (text: string, most: number): string => {
  let width = 0;
  for (const [index, letter] of [...text].entries()) {
    width += (letter.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
    if (width > most) return `${[...text].slice(0, index).join('').trimEnd()}…`;
  }
  return text;
};
