import { isJsonObject, type Json } from '../domain/json.js';
import { isJsonList } from '../domain/is-json-list.js';

/** The texts a condition compares each variable with: `{"in": ["card", {"var": "customer.HOLDS"}]}` compares `customer.HOLDS` with "card". */
export const conditionValues = (condition: Json): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  const visit = (node: Json): void => {
    if (isJsonList(node)) node.forEach(visit);
    if (!isJsonObject(node)) return;
    for (const argument of Object.values(node)) {
      const terms = isJsonList(argument) ? argument : [argument];
      const texts = terms.flatMap((term) => (isJsonList(term) ? term : [term])).filter((term) => typeof term === 'string');
      for (const term of terms) {
        const name = isJsonObject(term) ? term['var'] : undefined;
        if (typeof name === 'string' && texts.length > 0) found.set(name, new Set([...(found.get(name) ?? []), ...texts]));
      }
      terms.forEach(visit);
    }
  };
  visit(condition);
  return found;
};
