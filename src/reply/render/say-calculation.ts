import type { Calculation, Operand } from '../../domain/fact-question.js';
import { inLanguage, type Language } from '../../domain/language.js';
import { formatValue } from '../../ontology/describe-fact.js';
import { displayName, type OntologyIndex } from '../../ontology/ontology-index.js';
import { FACT_WORDING } from './fact-wording.js';
import { fillIn } from './wording.js';

/** A calculation with its formula: "CNY 1,000 × 2.5% = CNY 25 (cash advance fee of Flex Card)". */
export const sayCalculation = (calculation: Calculation, language: Language, ontology: OntologyIndex): string => {
  const words = FACT_WORDING[language];
  const { entity, attribute } = calculation;
  const type = ontology.attribute(entity.type, attribute);
  const about = { entity: inLanguage(entity.names, language, entity.id), attribute: displayName(type?.names ?? {}, language, attribute) };
  const write = (operand: Operand): string => writeOperand(operand, language, ontology);
  switch (calculation.kind) {
    case 'share': {
      const { share, amount, periods, result } = calculation;
      const parts = { ...about, amount: write(amount), share: formatValue(share, type, ontology, language), result: write(result) };
      return periods === null ? fillIn(words.share, parts) : fillIn(words.sharePeriods, { ...parts, periods: String(periods) });
    }
    case 'product': {
      const { each, count, result } = calculation;
      return fillIn(words.product, { ...about, each: write(each), count: String(count), result: write(result) });
    }
    case 'difference': {
      const { other, values, result } = calculation;
      const [one = '', two = ''] = values.map((value) => formatValue(value, type, ontology, language));
      const named = { ...about, other: inLanguage(other.names, language, other.id), one, two };
      return fillIn(result.value === 0 ? words.noGap : words.gap, { ...named, result: write(result) });
    }
    case 'sum': {
      const { terms, result } = calculation;
      const said = terms.map(
        (term) => `${formatValue(term.value, type, ontology, language)} (${inLanguage(term.entity.names, language, term.entity.id)})`,
      );
      return fillIn(words.sum, { ...about, terms: said.join(' + '), result: write(result) });
    }
    case 'tariff': {
      const { first, further, count, result } = calculation;
      const parts = { ...about, first: write(first), further: write(further), count: String(count), result: write(result) };
      return fillIn(count === 0 ? words.tariffOne : words.tariff, parts);
    }
    case 'days': {
      const { date, days } = calculation;
      const pattern = days === 0 ? words.today : days > 0 ? words.daysLeft : words.daysSince;
      return fillIn(pattern, { ...about, date: ontology.calendar.dayOf(date), days: String(Math.abs(days)) });
    }
  }
};

/** A unit alone is what the value of an attribute is written with. */
export const writeOperand = ({ value, unit }: Operand, language: Language, ontology: OntologyIndex): string =>
  formatValue(value, { id: '', type: 'number', unit, localised: false, names: {}, values: null }, ontology, language);
