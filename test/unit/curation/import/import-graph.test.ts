import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createFaqEditor } from '../../../../src/curation/faq/faq-editor.js';
import { answerInput, createTestKnowledge, EDITOR, faqInput, type TestKnowledge } from '../knowledge.js';
import { importTexts } from './import-texts.js';

let knowledge: TestKnowledge;
beforeEach(async () => {
  knowledge = await createTestKnowledge();
});
afterEach(() => knowledge.store.close());

const entity = async (id: string) => (await knowledge.entities.find([id])).get(id);
const relationsOf = async (id: string) => (await knowledge.relations.findWithOutgoing(id))?.relations.map(({ relation }) => relation);

const SHIPS = `id,type,name,name_zh,aliases,航速,masts,afloat,launched,rig,story_en,story_zh,validFrom
argo,Ship,Argo,阿尔戈,Old Lady|The Argo|老船,"1,009.5 knots",2,yes,1850/01/02,双桅,Old.,旧,2026-01-01
bounty,船,Bounty,,,9节,,否,,sloop,,,
`;

describe('an import of entities', () => {
  it('takes tables whose columns are attributes by id or name, with values as people write them', async () => {
    expect(await importTexts(knowledge, { 'ships.csv': SHIPS })).toMatchObject({ status: 'SUCCEEDED', counts: [2, 2, 0, 0], lines: [] });
    expect(await entity('argo')).toEqual({
      id: 'argo',
      type: 'Ship',
      names: { en: 'Argo', zh: '阿尔戈' },
      aliases: { en: ['Old Lady', 'The Argo'], zh: ['老船'] },
      attributes: { speed: 1009.5, masts: 2, afloat: true, launched: '1850-01-02', rig: 'brig', story: { en: 'Old.', zh: '旧' } },
      validFrom: '2026-01-01',
      validTo: null,
      version: 1,
      updatedAt: '2026-11-23T12:00:00.000Z',
    });
    expect((await entity('bounty'))?.attributes).toEqual({ speed: 9, afloat: false, rig: 'sloop' });
    expect(await knowledge.changes.changesSince(0, 9)).toMatchObject([{ kind: 'ENTITY', ids: ['argo', 'bounty'] }]);
  });

  it.each([
    ['50.000', 50, 'speed "50.000" is read as 50; where 50000 is meant, write 50000'],
    ['1,234', 1234, 'speed "1,234" is read as 1234; where 1.234 is meant, write 1.234'],
    ['1,234 knots', 1234, 'speed "1,234 knots" is read as 1234; where 1.234 is meant, write 1.234'],
    ['0.125', 0.125, null],
    ['1,234,567', 1_234_567, null],
    ['1,009.5', 1009.5, null],
    ['12.50', 12.5, null],
  ])('says how it reads a number that may be meant otherwise: %s', async (cell, speed, told) => {
    const job = await importTexts(knowledge, { 'x.csv': `id,type,name,speed\nargo,Ship,Argo,"${cell}"\n` });
    expect((await entity('argo'))?.attributes).toEqual({ speed });
    expect(job.warnings).toEqual(told === null ? [] : [`x.csv:2: ${told}`]);
  });

  it('says of few such numbers what they are, and of the others how many', async () => {
    const rows = Array.from({ length: 8 }, (_, index) => `ship-${String(index)},Ship,Ship ${String(index)},"1,00${String(index)}"\n`);
    const { warnings } = await importTexts(knowledge, { 'x.csv': `id,type,name,speed\n${rows.join('')}` });
    expect(warnings).toHaveLength(6);
    expect(warnings.at(-1)).toBe('3 more values like these');
  });

  it('changes nothing when it is repeated', async () => {
    await importTexts(knowledge, { 'ships.csv': SHIPS });
    expect(await importTexts(knowledge, { 'ships.csv': SHIPS })).toMatchObject({ counts: [2, 0, 2, 0] });
    expect([(await entity('argo'))?.version, await knowledge.changes.currentRevision()]).toEqual([1, 1]);
  });

  it('changes only what a row speaks of, and removes what it says is nothing', async () => {
    await importTexts(knowledge, { 'ships.csv': SHIPS });
    const job = await importTexts(
      knowledge,
      {
        'a.jsonl': '{"id":"argo","speed":8,"story":{"en":"Older."}}\n{"id":"argo","attributes":{"masts":null},"name":{"en":"The Argo"}}\n',
      },
      { kind: 'entities' },
    );
    expect(job).toMatchObject({ counts: [2, 2, 0, 0], lines: [] });
    expect(await entity('argo')).toMatchObject({
      version: 2,
      names: { en: 'The Argo', zh: '阿尔戈' },
      attributes: { speed: 8, afloat: true, story: { en: 'Older.', zh: '旧' } },
    });
    expect((await entity('argo'))?.attributes).not.toHaveProperty('masts');
  });

  it('tells of each bad row with its column as the file has it, and takes the good ones', async () => {
    const files = {
      'a.csv':
        'id,type,name,航速,masts,color\ngood,Ship,Good,1,,\na b,Ship,A,,,\nb,Plane,B,,,\nc,,C,,,\nd,Ship,,,,\ne,Ship,E,fast,,\nf,Ship,F,,1.5,\ng,Ship,G,,,red\n',
      'b.yaml':
        '- id: h\n  type: Ship\n  name: H\n  attributes:\n    speed: 3\n    launched: 1850-02-30\n- { id: i, type: Ship, name: { fr: I } }\n- { id: good, type: Captain, name: Good }\n- id: j\n  type: Captain\n  name: J\n  relations:\n    - { type: SAILS, to: good, properties: { pay: 3 } }\n',
    };
    const job = await importTexts(knowledge, files);
    expect(job.lines).toEqual([
      'a.csv:3:id: "a b" cannot be an id: up to 120 letters, digits, "_", "." and "-" are allowed, a letter or digit first',
      'a.csv:4:type: the ontology has no entity type "Plane"; it has Ship, Captain',
      'a.csv:5:type: "c" is new, so its row needs a type',
      'a.csv:6:id: "d" is new, so its row needs a name',
      'a.csv:7:航速: speed must be a number in knots, not "fast"',
      'a.csv:8:masts: masts must be a whole number, not 1.5',
      'a.csv:9:color: "color" is no attribute here; there are speed, masts, afloat, launched, rig, story',
      'b.yaml:6:attributes.launched: launched must be a date such as 2026-11-23 or 2026-11-23T08:00:00Z, not "1850-02-30"',
      'b.yaml:7:name: this must be a text, or texts by language: { zh: …, en: … }',
      'b.yaml:8:type: "good" is a Ship; delete it first to make it a Captain, or give this one another id',
      expect.stringMatching(/^b.yaml:13:relations\[0\].properties.pay: SAILS has no "pay"/),
    ]);
    expect(job.counts).toEqual([12, 1, 0, 11]);
  });

  it('does not take away what published answers state', async () => {
    await importTexts(knowledge, { 'ships.csv': SHIPS });
    const editor = createFaqEditor(knowledge);
    await editor.save(faqInput({ answers: [answerInput('{argo.speed}')] }), null, EDITOR);
    await editor.publish('how-fast', 1, EDITOR);
    const job = await importTexts(knowledge, { 'a.jsonl': '{"id":"argo","type":"Ship","attributes":{"speed":null}}' });
    expect(job.lines).toEqual(['a.jsonl:1:id: answers of the published FAQs "how-fast" state speed; change them first']);
  });
});

it('tells of names by which questions about anything would find the thing, and refuses what no question can hold', async () => {
  await importTexts(knowledge, { 'ships.csv': SHIPS });
  const job = await importTexts(knowledge, {
    'a.csv':
      'id,type,name,aliases,story_en\na,Ship,the,Speed,\nb,Ship,👋,,\nc,Ship,See,50th|A|See too,\nd,Ship,see,,\ne,Ship,argo,,\nf,Ship,Fine,,It does {argo.speed}.\n',
  });
  expect(job.lines).toEqual([
    expect.stringContaining('a.csv:3:name: the language of the name "👋" cannot be told'),
    'a.csv:3:name: "👋" holds no letter and no number, so no question could ever name it; write it in words',
    'a.csv:7:story_en: story (en) holds {argo.speed}, which is filled in answers only; write the value itself',
  ]);
  expect(job.warnings).toEqual([
    expect.stringMatching(/^a.csv:2: name: "the" is a word that many questions hold/),
    expect.stringMatching(/^a.csv:2: aliases: "Speed" is what the ontology calls/),
    expect.stringMatching(/^a.csv:4: aliases: "A" is a single letter/),
    expect.stringMatching(/^a.csv:5: name: "see" is a name of "c" too/),
    expect.stringMatching(/^a.csv:6: name: "argo" is a name of "argo" too/),
  ]);
});

describe('rows that contradict each other', () => {
  it('are told by line and cell, within a file and between files; the first counts', async () => {
    const files = {
      'a.csv':
        'id,type,name,speed,masts,story_en,aliases\nargo,Ship,Argo,9,2,Old.,Old Lady\nargo,,,6,,,\nargo,,,9.0,2,,\nargo,,Arrow,,,,\n',
      'b.jsonl':
        '{"id":"argo","type":"Ship","name":"Argo","story":{"en":"New."}}\n{"id":"argo","type":"Ship","name":"Argo","story":{"zh":"旧"}}\n{"id":"argo","type":"Ship","name":"Argo","masts":null}\n',
    };
    const dry = await importTexts(knowledge, files, { kind: 'entities', dryRun: true });
    const job = await importTexts(knowledge, files, { kind: 'entities' });
    expect(dry.lines).toEqual(job.lines);
    expect(job.lines).toEqual([
      'a.csv:3:speed: speed of "argo" is 9 at a.csv:2, which counts, and not 6; keep one of the two',
      'a.csv:5:name: name_en of "argo" is "Argo" at a.csv:2, which counts, and not "Arrow"; keep one of the two',
      'b.jsonl:1:story: story_en of "argo" is "Old." at a.csv:2, which counts, and not "New."; keep one of the two',
      'b.jsonl:3:masts: masts of "argo" is 2 at a.csv:2, which counts, and not null; keep one of the two',
    ]);
    expect(job.counts).toEqual([7, 2, 1, 4]);
    expect(await entity('argo')).toMatchObject({
      names: { en: 'Argo' },
      attributes: { speed: 9, masts: 2, story: { en: 'Old.', zh: '旧' } },
    });
    // What a later import says is news.
    expect(await importTexts(knowledge, { 'c.csv': 'id,type,speed\nargo,Ship,6\n' })).toMatchObject({ counts: [1, 1, 0, 0], lines: [] });
  });

  it('are told of relations and topics too', async () => {
    const job = await importTexts(knowledge, {
      'ships.csv': SHIPS,
      'ann.jsonl':
        '{"id":"ann","type":"Captain","name":"Ann","relations":[{"type":"SAILS","to":"argo","properties":{"since":"2026-01-01"}}]}\n',
      'sails.csv': 'from,type,to,since\nann,SAILS,argo,2026-02-30\nann,SAILS,argo,2026-02-01\nann,SAILS,argo,2026/01/01\n',
      'topics.csv': 'id,name_en\nwaves,Waves\nwaves,Tides\n',
    });
    expect(job.lines).toEqual([
      'topics.csv:3:name: name_en of "waves" is "Waves" at topics.csv:2, which counts, and not "Tides"; keep one of the two',
      expect.stringMatching(/^sails.csv:2:since: since must be a date/),
      'sails.csv:3:since: since of "ann SAILS argo" is "2026-01-01" at ann.jsonl:1, which counts, and not "2026-02-01"; keep one of the two',
    ]);
  });
});

describe('an import of relations', () => {
  it('takes tables, JSON Lines and those in rows of entities, also when the ends come later', async () => {
    const files = {
      'captains.yaml':
        '- id: ann\n  type: Captain\n  name: Ann\n  relations:\n    - { type: SAILS, to: argo, properties: { since: 2026-01-01 }, validFrom: 2026-01-01 }\n',
      'sisters.csv': 'subject,relation,object\nargo,SISTER_OF,bounty\n',
      'sails.jsonl': '{"from":"bob","type":"SAILS","to":"bounty","since":"2026-02-01"}\n',
      'ships.csv': SHIPS,
      'bob.jsonl': '{"id":"bob","type":"Captain","name":"Bob"}\n',
    };
    expect(await importTexts(knowledge, files)).toMatchObject({ counts: [6, 6, 0, 0], lines: [] });
    expect(await relationsOf('ann')).toEqual([
      { from: 'ann', type: 'SAILS', to: 'argo', properties: { since: '2026-01-01' }, validFrom: '2026-01-01', validTo: null },
    ]);
    expect(await relationsOf('bob')).toEqual([
      { from: 'bob', type: 'SAILS', to: 'bounty', properties: { since: '2026-02-01' }, validFrom: null, validTo: null },
    ]);
    expect(await relationsOf('argo')).toMatchObject([{ type: 'SISTER_OF', to: 'bounty' }]);

    const revision = await knowledge.changes.currentRevision();
    expect(await importTexts(knowledge, files)).toMatchObject({ counts: [6, 0, 6, 0], lines: [] });
    expect(await knowledge.changes.currentRevision()).toBe(revision);
  });

  it('tells of each that cannot be', async () => {
    const files = {
      'ships.csv': SHIPS,
      'captains.jsonl':
        '{"id":"ann","type":"Captain","name":"Ann","relations":[{"type":"SAILS","to":"nowhere"},{"type":"SISTER_OF","to":"argo"}]}\n',
      'a.csv':
        'from,type,to,since\nann,SAILS,argo,2026-01-01\nann,SAILS,bounty,\nann,OWNS,argo,\nargo,SAILS,ann,\nargo,SISTER_OF,gone,\n,SAILS,argo,\nann,SAILS,argo,May\n',
    };
    const job = await importTexts(knowledge, files);
    expect(job.lines).toEqual([
      'captains.jsonl:1:relations[1].type: SISTER_OF starts from Ship, but "ann" is a Captain',
      'a.csv:7:from: "from" is missing; a relation needs from, type and to',
      'a.csv:4:type: the ontology has no relation type "OWNS"; it has SAILS, SISTER_OF',
      'a.csv:5:from: SAILS starts from Captain, but "argo" is a Ship',
      'a.csv:5:to: SAILS leads to Ship, but "ann" is a Captain',
      'a.csv:8:since: since must be a date such as 2026-11-23 or 2026-11-23T08:00:00Z, not "May"',
      'a.csv:3:to: SAILS is many-to-one, and "ann" SAILS "argo" holds at the same time; delete that one or give both their dates',
      'captains.jsonl:1:relations[0].to: no entity has the id "nowhere"; create it first or correct the id',
      'a.csv:6:to: no entity has the id "gone"; create it first or correct the id',
    ]);
    expect(job.counts).toEqual([10, 4, 0, 6]);
  });
});

describe('an import of topics and ontologies', () => {
  it('takes topics', async () => {
    const files = {
      'topics.csv': 'id,name,name_zh\nspeed,,速度\nfees,Fees,\n',
      'more.yaml': '- { id: speed, name: { en: Pace } }\n- { id: "a b", name: X }\n- { id: none }\n',
    };
    const job = await importTexts(knowledge, files, { kind: 'topics' });
    expect(await knowledge.topics.list()).toEqual([
      { id: 'fees', names: { en: 'Fees' } },
      { id: 'speed', names: { en: 'Pace', zh: '速度' } },
    ]);
    expect(job.lines).toEqual([expect.stringMatching(/^more.yaml:2:id: "a b" cannot be an id/), 'more.yaml:3:name: a topic needs a name']);
    expect(await importTexts(knowledge, { 'more.yaml': '- { id: speed, name: { en: Pace } }\n' }, { kind: 'topics' })).toMatchObject({
      counts: [1, 0, 1, 0],
    });
  });

  it('takes how one of a unit is written', async () => {
    const files = {
      'o.yaml': 'units:\n- { id: people, format: { en: { one: "{value} person", other: "{value} people" }, zh: "{value}人" } }\n',
    };
    expect(await importTexts(knowledge, files)).toMatchObject({ counts: [1, 1, 0, 0], lines: [] });
    const { units } = await knowledge.ontologies.find();
    const people = { id: 'people', format: { en: '{value} people', zh: '{value}人' }, singular: { en: '{value} person' } };
    expect(units.find(({ id }) => id === 'people')).toEqual(people);
    // As it is stored it is read again.
    const stored = { 'o.yaml': JSON.stringify({ units: [people] }) };
    expect(await importTexts(knowledge, stored)).toMatchObject({ counts: [1, 0, 1, 0], lines: [] });
  });

  it('takes an ontology and what needs it in one go', async () => {
    const files = {
      'planes.jsonl': '{"id":"spirit","type":"Plane","name":"Spirit","attributes":{"height":3200}}\n',
      'ontology.yaml':
        'entityTypes:\n- id: Plane\n  names: [plane, 飞机]\n  attributes:\n  - { id: height, type: number, unit: metres, names: { en: [height] } }\nrelationTypes:\n- { id: FLIES, from: [Captain], to: [Plane] }\nunits:\n- { id: metres, format: { en: "{value} m" } }\n',
    };
    expect(await importTexts(knowledge, files)).toMatchObject({ counts: [4, 4, 0, 0], lines: [] });
    const { entityTypes, relationTypes, units } = await knowledge.ontologies.find();
    expect([entityTypes.map(({ id }) => id), relationTypes.map(({ id }) => id), units.map(({ id }) => id)]).toEqual([
      ['Ship', 'Captain', 'Plane'],
      ['SAILS', 'SISTER_OF', 'FLIES'],
      ['knots', 'metres'],
    ]);
    expect(entityTypes[2]).toEqual({
      id: 'Plane',
      private: false,
      names: { en: ['plane'], zh: ['飞机'] },
      attributes: [{ id: 'height', type: 'number', unit: 'metres', localised: false, names: { en: ['height'] }, values: null }],
    });
    expect(await importTexts(knowledge, files)).toMatchObject({ counts: [4, 0, 4, 0] });
    expect((await knowledge.changes.changesSince(0, 9)).map(({ kind, ids }) => [kind, ids])).toEqual([
      ['ONTOLOGY', ['Plane', 'FLIES', 'metres']],
      ['ENTITY', ['spirit']],
    ]);
  });

  it.each<[string, string, string]>([
    [
      'a name that is none',
      'entityTypes:\n- id: "A B"\n',
      'o.yaml:2:entityTypes[0].id: "A B" must be up to 60 letters a to z, digits and "_", a letter first',
    ],
    [
      'a name of the service',
      'entityTypes:\n- id: ApiKey\n',
      'o.yaml:2:entityTypes[0].id: the service itself uses "ApiKey"; call the type otherwise',
    ],
    [
      'an attribute of the service',
      'entityTypes:\n- id: A\n  attributes:\n  - { id: validFrom, type: date }\n',
      'o.yaml:4:entityTypes[0].attributes[0].id: the service itself uses "validFrom"; call the attribute otherwise',
    ],
    [
      'an attribute that every object has',
      'entityTypes:\n- id: A\n  attributes:\n  - { id: constructor, type: text }\n',
      'o.yaml:4:entityTypes[0].attributes[0].id: the service itself uses "constructor"; call the attribute otherwise',
    ],
    [
      'an attribute that looks like a translation',
      'entityTypes:\n- id: A\n  attributes: [{ id: text_zh, type: text }]\n',
      'o.yaml:3:entityTypes[0].attributes[0].id: the service itself uses "text_zh"; call the attribute otherwise',
    ],
    [
      'an attribute defined twice',
      'entityTypes:\n- id: A\n  attributes:\n  - { id: x, type: text }\n  - { id: x, type: text }\n',
      'o.yaml:5:entityTypes[0].attributes[1].id: "x" is defined twice; take one out',
    ],
    [
      'an unknown unit',
      'entityTypes:\n- id: A\n  attributes: [{ id: x, type: number, unit: miles }]\n',
      'o.yaml:3:entityTypes[0].attributes[0].unit: there is no unit "miles"; define it under units or correct the name',
    ],
    [
      'a text with a unit',
      'entityTypes:\n- id: A\n  attributes: [{ id: x, type: text, unit: knots }]\n',
      'o.yaml:3:entityTypes[0].attributes[0].unit: only numbers have a unit',
    ],
    [
      'an unknown end',
      'relationTypes:\n- id: R\n  from: [Ship]\n  to: [Moon]\n',
      'o.yaml:4:relationTypes[0].to[0]: there is no entity type "Moon"; define it or correct the name',
    ],
    [
      'a localised property',
      'relationTypes:\n- { id: R, from: [Ship], to: [Ship], properties: [{ id: x, type: text, localised: true }] }\n',
      'o.yaml:2:relationTypes[0].properties[0].localised: a property of a relation cannot be localised',
    ],
    [
      'a format without a value',
      'units:\n- { id: u, format: { en: metres } }\n',
      'o.yaml:2:units[0].format.en: the format of a unit must contain {value}, where the number goes',
    ],
    [
      'a public type that asks',
      'entityTypes:\n- { id: A, asker: true }\n',
      'o.yaml:2:entityTypes[0].asker: things that ask belong to one person; add private: true',
    ],
    [
      'an unknown field',
      'entityTypes:\n- { id: A, colour: red }\n',
      'o.yaml:2:entityTypes[0].colour: the field "colour" is not known here; correct its name or take it out',
    ],
  ])('refuses an ontology with %s', async (_, text, line) => {
    expect(await importTexts(knowledge, { 'o.yaml': text })).toMatchObject({ lines: [line], counts: [1, 0, 0, 1] });
    expect(await knowledge.changes.currentRevision()).toBe(0);
  });

  it('takes one type that asks', async () => {
    expect(await importTexts(knowledge, { 'a.yaml': 'entityTypes:\n- { id: A, private: true, asker: true }\n' })).toMatchObject({
      lines: [],
    });
    expect((await knowledge.ontologies.find()).entityTypes.find(({ asker }) => asker)?.id).toBe('A');
    expect(await importTexts(knowledge, { 'b.yaml': 'entityTypes:\n- { id: B, private: true, asker: true }\n' })).toMatchObject({
      lines: ['b.yaml:2:entityTypes[0].asker: "A" is marked as asker already; mark one type only'],
    });
  });

  const SHIP = async () => (await knowledge.ontologies.find()).entityTypes.find(({ id }) => id === 'Ship');

  it('adds to a definition and changes what it speaks of, and deletes nothing', async () => {
    await importTexts(knowledge, { 'ships.csv': SHIPS });
    const text =
      'entityTypes:\n- id: Ship\n  names: [vessel]\n  attributes:\n  - { id: rig, type: text, values: { ketch: [ketch] } }\n  - { id: crew, type: integer }\nrelationTypes:\n- { id: SISTER_OF, from: [Ship], to: [Captain] }\n';
    expect(await importTexts(knowledge, { 'o.yaml': text })).toMatchObject({ counts: [2, 2, 0, 0], lines: [] });
    const ship = await SHIP();
    expect([ship?.attributes.map(({ id }) => id), ship?.names]).toEqual([
      ['speed', 'masts', 'afloat', 'launched', 'rig', 'story', 'crew'],
      { en: ['vessel', 'ship'], zh: ['船'] },
    ]);
    expect(Object.keys(ship?.attributes.find(({ id }) => id === 'rig')?.values ?? {})).toEqual(['sloop', 'brig', 'ketch']);
    expect(ship?.attributes.find(({ id }) => id === 'speed')?.unit).toBe('knots');
    expect((await knowledge.ontologies.find()).relationTypes.find(({ id }) => id === 'SISTER_OF')?.to).toEqual(['Ship', 'Captain']);
    expect(await importTexts(knowledge, { 'o.yaml': text })).toMatchObject({ counts: [2, 0, 2, 0] });
  });

  it.each<[string, string, string, RegExp]>([
    [
      'number to text',
      'entityTypes:\n- { id: Ship, attributes: [{ id: speed, type: text }] }\n',
      '',
      /^o.yaml:2:entityTypes\[0\].attributes\[0\]: Ship.speed would become a text and is a number; 2 entities have a value: "argo", "bounty"; answers of the FAQs "fast" use it; change those first/,
    ],
    [
      'number to whole number',
      'entityTypes:\n- { id: Ship, attributes: [{ id: speed, type: integer }] }\n',
      '',
      /would become a integer|would become an? integer/,
    ],
    [
      'a text by language',
      'entityTypes:\n- { id: Ship, attributes: [{ id: story, type: text, localised: false }] }\n',
      '',
      /would no longer be a text by language; 1 entities have a value: "argo"/,
    ],
    [
      'private things shown',
      'entityTypes:\n- { id: Captain, private: false }\n',
      '',
      /Captain is private and would be shown to everybody; entities of it are "ann"/,
    ],
    [
      'a stricter relation',
      'relationTypes:\n- { id: SISTER_OF, from: [Ship], to: [Ship], cardinality: one-to-one }\n',
      '',
      /SISTER_OF would become one-to-one and is many-to-many; relations of it are "argo → bounty"/,
    ],
  ])('refuses %s where it is in use, unless told to replace', async (_, text, __, told) => {
    await importTexts(knowledge, {
      'ships.csv': SHIPS,
      'ann.jsonl': '{"id":"ann","type":"Captain","name":"Ann"}\n',
      'sisters.csv': 'subject,relation,object\nargo,SISTER_OF,bounty\n',
      'faq.yaml': '- { id: fast, title: Fast, phrasings: [how fast], answers: [{ text: "{argo.speed}" }] }\n',
    });
    const before = await knowledge.ontologies.find();
    for (const dryRun of [true, false])
      expect(await importTexts(knowledge, { 'o.yaml': text }, { dryRun })).toMatchObject({
        counts: [1, 0, 0, 1],
        lines: [expect.stringMatching(told)],
      });
    expect(await knowledge.ontologies.find()).toEqual(before);
    const replaced = await importTexts(knowledge, { 'o.yaml': text }, { replace: true });
    expect(replaced).toMatchObject({ counts: [1, 1, 0, 0], lines: [] });
    expect(replaced.warnings.join('\n')).toMatch(/^o.yaml: as told by "replace", /);
  });

  it('lets no relation become acyclic that leads in a circle, and shows the circle', async () => {
    const ships = ['argo', 'bounty', 'cutty', 'dart'].map((id) => `${id},Ship,${id}`);
    const sisters = 'subject,relation,object,validFrom,validTo\n';
    await importTexts(knowledge, {
      'ships.csv': ['id,type,name', ...ships].join('\n'),
      'sisters.csv': `${sisters}dart,SISTER_OF,argo,,\nargo,SISTER_OF,bounty,,\nbounty,SISTER_OF,cutty,,\ncutty,SISTER_OF,argo,2020-01-01,\n`,
    });
    const acyclic = { 'o.yaml': 'relationTypes:\n- { id: SISTER_OF, from: [Ship], to: [Ship], acyclic: true }\n' };
    const told =
      'SISTER_OF would become acyclic, but leads in a circle: "bounty" → "cutty" → "argo" → "bounty"; change those first, or say with "replace" (--replace) that they give way';
    for (const dryRun of [true, false])
      expect(await importTexts(knowledge, acyclic, { dryRun })).toMatchObject({
        counts: [1, 0, 0, 1],
        lines: [`o.yaml:2:relationTypes[0].acyclic: ${told}`],
      });
    // At no time all of them hold.
    await importTexts(knowledge, { 'sisters.csv': `${sisters}argo,SISTER_OF,bounty,,2019-01-01\n` });
    expect(await importTexts(knowledge, acyclic)).toMatchObject({ counts: [1, 1, 0, 0], lines: [] });
  });

  it('changes the type of what is not in use, and replaces a definition when told', async () => {
    expect(
      await importTexts(knowledge, { 'o.yaml': 'entityTypes:\n- { id: Ship, attributes: [{ id: masts, type: text }] }\n' }),
    ).toMatchObject({ lines: [] });
    expect((await SHIP())?.attributes.find(({ id }) => id === 'masts')?.type).toBe('text');
    await importTexts(knowledge, { 'ships.csv': 'id,type,name,speed\nargo,Ship,Argo,3\n' });
    const job = await importTexts(
      knowledge,
      { 'o.yaml': 'entityTypes:\n- { id: Ship, attributes: [{ id: masts, type: text }] }\n' },
      { replace: true },
    );
    expect(job.warnings).toEqual(['o.yaml: as told by "replace", Ship.speed would be removed; 1 entities have a value: "argo"']);
    expect((await SHIP())?.attributes.map(({ id }) => id)).toEqual(['masts']);
  });
});

describe('what a file no longer holds', () => {
  const FAQS = 'text,label,answer\nalpha,a,A.\nalso alpha,a,A.\nbeta,b,B.\ngamma,c,C.\n';

  it('is listed, and taken out when told to', async () => {
    await importTexts(knowledge, { 'x.csv': FAQS, 'y.csv': 'text,label\ngamma,c\n' });
    const less = { 'x.csv': 'text,label,answer\nalpha,a,A.\n' };
    const listed = '1 FAQs "b"; 1 phrasings of "a"';
    const asked = `x.csv no longer holds what an earlier import of it brought: ${listed}; say with "prune" (--prune) that they go`;
    expect(await importTexts(knowledge, less)).toMatchObject({ counts: [1, 0, 1, 0], warnings: [asked] });
    const dry = await importTexts(knowledge, less, { prune: true, dryRun: true });
    expect(dry.warnings).toEqual([
      'nothing was written, as asked for; 0 rows would change something, and what is listed would be taken out',
      `would be taken out, for x.csv no longer holds them: ${listed}`,
    ]);
    expect((await knowledge.faqs.find(['b'])).get('b')?.status).toBe('PUBLISHED');

    const bad = { 'x.csv': 'text,label,answer\nalpha,a,A.\nbeta,,B.\n' };
    expect((await importTexts(knowledge, bad, { prune: true })).warnings).toContainEqual(
      expect.stringContaining('rows of it were refused, so nothing is taken out'),
    );

    const revision = await knowledge.changes.currentRevision();
    expect(await importTexts(knowledge, less, { prune: true })).toMatchObject({
      lines: [],
      warnings: [`taken out, for x.csv no longer holds them: ${listed}`],
    });
    const found = await knowledge.faqs.find(['a', 'b', 'c']);
    expect(['a', 'b', 'c'].map((id) => found.get(id)?.status)).toEqual(['PUBLISHED', 'ARCHIVED', 'PUBLISHED']);
    expect(((await knowledge.faqs.phrasings(['a'])).get('a') ?? []).map(({ text }) => text)).toEqual(['alpha']);
    expect(await knowledge.changes.currentRevision()).toBeGreaterThan(revision);
    expect(await importTexts(knowledge, less, { prune: true })).toMatchObject({ lines: [], warnings: [] });
  });

  it('says that it knows nothing of a file that was called otherwise', async () => {
    await importTexts(knowledge, { 'x.csv': FAQS });
    const { warnings } = await importTexts(knowledge, { 'y.csv': 'text,label,answer\nalpha,a,A.\n' }, { prune: true });
    expect(warnings).toEqual([
      'nothing is known of an earlier import of a file called y.csv, so nothing is taken out; a file that was moved is another one',
    ]);
    expect((await knowledge.faqs.find(['b'])).get('b')?.status).toBe('PUBLISHED');
  });

  it('stays where others hang on it', async () => {
    const ontology = 'entityTypes:\n- { id: Port, attributes: [{ id: depth, type: number }, { id: tide, type: number }] }\n';
    const ports = 'id,type,name,depth\nbrest,Port,Brest,9\nlorient,Port,Lorient,\n';
    const faq = '- { id: deep, title: Deep, phrasings: [how deep], answers: [{ text: "{brest.depth}" }] }\n';
    await importTexts(knowledge, { 'o.yaml': ontology, 'ports.csv': ports, 'faq.yaml': faq });
    const none = await importTexts(knowledge, { 'ports.csv': 'id,type,name,depth\n' }, { prune: true });
    expect(none).toMatchObject({
      lines: [],
      warnings: [
        'ports.csv no longer holds what an earlier import of it brought: 2 entities "brest", "lorient"; it has no rows, so nothing is taken out; delete what is to go, or leave a row in it',
        'ports.csv: it has a header, but no rows below it',
      ],
    });
    const kept = await importTexts(knowledge, { 'ports.csv': 'id,type,name,depth\nnantes,Port,Nantes,3\n' }, { prune: true });
    expect(kept.lines).toEqual([expect.stringMatching(/^ports.csv:1:: "brest" stays: answers of the published FAQs "deep" use "brest"/)]);
    expect([...(await knowledge.entities.find(['brest', 'lorient', 'nantes'])).keys()].toSorted()).toEqual(['brest', 'nantes']);

    const less = { 'o.yaml': 'entityTypes:\n- { id: Port, attributes: [{ id: tide, type: number }] }\n' };
    expect((await importTexts(knowledge, less, { prune: true })).lines).toEqual([
      expect.stringMatching(
        /^o.yaml:1:: the definitions stay: Port.depth would be removed; 2 entities have a value: "brest", "nantes"; answers of the FAQs "deep" use it/,
      ),
    ]);
    await importTexts(knowledge, less, { prune: true, replace: true });
    const { entityTypes } = await knowledge.ontologies.find();
    expect(entityTypes.find(({ id }) => id === 'Port')?.attributes.map(({ id }) => id)).toEqual(['tide']);
  });

  it('takes out the values of emptied cells, but for those that published answers state', async () => {
    const faq = '- { id: fast, title: Fast, phrasings: [how fast], answers: [{ text: "{argo.speed}" }] }\n';
    await importTexts(knowledge, {
      'x.csv': 'id,type,name,speed,masts,story_en,story_zh\nargo,Ship,Argo,9,2,Old.,旧\nbounty,Ship,Bounty,5,3,,\n',
      'faq.yaml': faq,
    });
    const emptied = { 'x.csv': 'id,type,name,speed,masts,story_en,story_zh\nargo,Ship,Argo,,,Old.,\nbounty,Ship,Bounty,,3,,\n' };
    const listed = '4 values "argo.speed", "argo.masts", "argo.story_zh", "bounty.speed"';
    const asked = `x.csv no longer holds what an earlier import of it brought: ${listed}; say with "prune" (--prune) that they go`;
    expect((await importTexts(knowledge, emptied)).warnings).toEqual([asked]);
    const refused = await importTexts(knowledge, emptied, { prune: true });
    expect(refused.lines).toEqual([
      expect.stringMatching(
        /^x.csv:1:: argo.speed, argo.masts, argo.story_zh stay: answers of the published FAQs "fast" state some of them; change those first/,
      ),
    ]);
    expect(refused.warnings).toEqual(['taken out, for x.csv no longer holds them: 1 values "bounty.speed"']);
    expect((await entity('argo'))?.attributes).toMatchObject({ speed: 9, masts: 2 });
    expect((await entity('bounty'))?.attributes).toEqual({ masts: 3 });

    await importTexts(knowledge, { 'faq.yaml': faq.replace('{argo.speed}', 'Very.') });
    expect(await importTexts(knowledge, emptied, { prune: true })).toMatchObject({ lines: [] });
    expect((await entity('argo'))?.attributes).toEqual({ story: { en: 'Old.' } });
    expect(await importTexts(knowledge, emptied, { prune: true })).toMatchObject({ lines: [], warnings: [] });
  });

  it('says nothing of a value that the file itself removes, nor takes out one that another file gives', async () => {
    const CSV = 'id,type,name,speed\nargo,Ship,Argo,9\n';
    await importTexts(knowledge, { 'x.csv': CSV, 'y.csv': CSV });
    const emptied = { 'x.csv': 'id,type,name,speed\nargo,Ship,Argo,\n' };
    expect(await importTexts(knowledge, emptied, { prune: true })).toMatchObject({ lines: [], warnings: [] });
    expect((await entity('argo'))?.attributes['speed']).toBe(9);

    await importTexts(knowledge, { 'z.jsonl': '{"id":"bounty","type":"Ship","name":"Bounty","masts":3}\n' });
    const removed = await importTexts(knowledge, { 'z.jsonl': '{"id":"bounty","type":"Ship","name":"Bounty","masts":null}\n' });
    expect(removed).toMatchObject({ lines: [], warnings: [] });
  });

  it('takes out topics, but for those under which something stands', async () => {
    const topics = 'id,name\nspeed,Speed\nfees,Fees\n';
    await importTexts(knowledge, { 'topics.csv': topics, 'x.csv': 'text,answer,class\nhow fast,Very.,speed\nhow deep,Nine.,Depth\n' });
    const ids = async (): Promise<readonly string[]> => (await knowledge.topics.list()).map(({ id }) => id);
    expect(await ids()).toEqual(['Depth', 'fees', 'speed']);

    const none = { 'topics.csv': 'id,name\nother,Other\n', 'x.csv': 'text,answer\nhow deep,Nine.\n' };
    const dry = await importTexts(knowledge, none, { prune: true, dryRun: true });
    expect(dry.warnings).toEqual(
      expect.arrayContaining([expect.stringMatching(/^would be taken out, .*topics.csv .* 2 topics "speed", "fees"$/)]),
    );
    expect(await ids()).toEqual(['Depth', 'fees', 'speed']);
    const job = await importTexts(knowledge, none, { prune: true });
    expect(job.lines.join('\n')).toMatch(/the topic "Depth" stays: the FAQs "how-deep-\w+" stand under "Depth"/);
    expect(await ids()).toEqual(['Depth', 'other']);
  });
});
