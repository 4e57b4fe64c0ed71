import { type Random } from '../driver/random.js';
import { type World } from '../world/world.js';

/** How many units of each part are in a set. */
export const IN_SET = [1, 2] as const;
/** Units of the scarce variant that a buyer may have. */
const SHARE = 3;

/** A variant of each kind. */
export interface Goods {
  /** There is always enough of it. */
  readonly plain: string;
  /** Also sold beyond stock. */
  readonly later: string;
  /** Sold alone as well as in the set; the second one also beyond stock. */
  readonly parts: readonly [string, string];
  readonly set: string;
  /** Sold in shares. */
  readonly scarce: string;
  readonly locations: readonly string[];
}

/** Puts them up for sale in two locations, with so little of each that buyers soon wait. */
export async function goodsOfEveryKind(world: World, random: Random): Promise<Goods> {
  const { office } = world;
  const second = `second-${random.key()}`;
  await office.ask('POST', '/v1/admin/inventory/locations', { code: second, name: 'Second' });
  const plain = await world.stockOf(100_000);
  const [later, one, other, scarce] = await world.stockUp(4, 3);
  const set = await world.stockOf(0);
  const say = (variant: string, what: 'policy' | 'bundle', body: object): Promise<unknown> =>
    office.ask('PUT', `/v1/admin/inventory/variants/${variant}/${what}`, body);
  const goods = { plain, later: later!, set, scarce: scarce!, locations: ['main', second] };
  await say(goods.later, 'policy', { backorder: { limit: 40 } });
  await say(other!, 'policy', { backorder: { limit: 20 } });
  await say(goods.scarce, 'policy', { max_per_customer: { units: SHARE } });
  const parts = [one!, other!] as const;
  await say(goods.set, 'bundle', { parts: parts.map((variant_id, at) => ({ variant_id, quantity: IN_SET[at] })) });
  return { ...goods, parts };
}
