import { type Call } from '../kit/dialect.js';
import { type Reply } from '../kit/wire.js';
import { integerAt, textAt } from './form.js';
import { type Metadata } from './objects.js';
import { shown } from './records.js';
import { invalid } from './say.js';

interface Listable {
  id: string;
  created: number;
}

/** Stripe's lists: newest first, `created[...]`, `limit`, `starting_after`. */
export function listed<T extends Listable>(
  call: Call,
  url: string,
  all: readonly T[],
  expand?: (item: T) => object,
): Reply {
  const { input } = call;
  const limit = integerAt(input, 'limit') ?? 10;
  if (!(limit >= 1 && limit <= 100)) throw invalid('Invalid limit: must be from 1 to 100.', { param: 'limit' });
  const matching = all.filter(({ created }) => isWithin(input, created)).reverse();
  const after = textAt(input, 'starting_after');
  const from = after === undefined ? 0 : matching.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && from === 0) throw invalid(`No such object: '${after}'`, { param: 'starting_after' });
  const data = matching.slice(from, from + limit).map((item) => (expand ? expand(item) : shown(item)));
  return { status: 200, body: { object: 'list', data, has_more: matching.length > from + limit, url } };
}

function isWithin(input: Call['input'], created: number): boolean {
  const bound = (name: string) => integerAt(input, `created.${name}`);
  return (
    created >= (bound('gte') ?? -Infinity) &&
    created > (bound('gt') ?? -Infinity) &&
    created <= (bound('lte') ?? Infinity) &&
    created < (bound('lt') ?? Infinity)
  );
}

/** Stripe's search, by metadata only, whatever its case; it does not see what is younger than its lag, as the real one may not. */
export function searched<T extends Listable & { metadata: Metadata }>(
  call: Call,
  url: string,
  all: readonly T[],
): Reply {
  const query = textAt(call.input, 'query') ?? '';
  const match = /^metadata\[(["'])(.+?)\1\]:(["'])(.+?)\3$/.exec(query);
  if (!match) throw invalid('We were unable to parse your search query.', { param: 'query' });
  const [, , name, , value] = match;
  const newest = call.unit.seconds - call.searchLagMs / 1000;
  const data = all
    .filter(({ metadata, created }) => metadata[name!]?.toLowerCase() === value!.toLowerCase() && created <= newest)
    .map((item) => shown(item));
  return { status: 200, body: { object: 'search_result', data, has_more: false, next_page: null, url } };
}

/** True when the call asks for an object in the place of its id. */
export function expands({ input }: Call, what: string): boolean {
  return Object.values((input['expand'] ?? {}) as Record<string, string>).includes(what);
}
