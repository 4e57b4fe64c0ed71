import { type Check, compared, each, sumsBy } from '../check.js';
import { type Evidence, type Row } from '../evidence.js';
import { arrivalsIn, isLive, SOLD, unitsOf, wantedBy, withHolds } from '../units.js';

const variantOf = ({ variant_id }: { variant_id: string } | Row): string => variant_id as string;
const units = ({ units }: { units: number } | Row): number => units as number;
const queued = ({ hold_id, variant_id }: Row): string => `hold ${hold_id} for ${variant_id}`;
const shareOf = ({ buyer, variant_id }: Row): string => `${buyer} of ${variant_id}`;

/** What live holds wait for. */
function waitedFor({ holds }: Evidence): Row[] {
  return holds.filter(isLive).flatMap((hold) =>
    unitsOf(hold)
      .filter(({ location_id }) => location_id === null)
      .map((entry) => ({ ...entry, hold_id: hold.id as string })),
  );
}

/** What buyers have of variants of which each may have so many: in the rig for ever, and nobody sells beyond it. */
function sharesTaken({ holds, policies }: Evidence): Row[] {
  const limited = new Set(policies.filter(({ buyer_limit }) => buyer_limit !== null).map(variantOf));
  const live = holds.filter((hold) => isLive(hold) && hold.buyer);
  const taken = live.flatMap((hold) =>
    [...unitsOf(hold), ...bundlesOf(hold)].map((entry) => ({ ...entry, buyer: hold.buyer as string })),
  );
  return taken.filter(({ variant_id }) => limited.has(variant_id));
}

function bundlesOf({ asked_ids, asked_quantities, bundles }: Row): { variant_id: string; units: number }[] {
  const asked = (asked_ids as string[]).map((variant_id, index) => ({
    variant_id,
    units: asked_quantities[index] as number,
  }));
  return asked.filter(({ variant_id }) => bundles?.[variant_id]);
}

/** The terms that variants are sold on: how many may be sold beyond stock, who waits for it, and who may have how many. */
export const STOCK_TERMS: readonly Check[] = [
  {
    invariant: 'I1',
    title: 'no more is promised than came, and than may wait',
    look: (evidence) => {
      const live = withHolds(evidence, ['pending', ...SOLD]);
      const promised = sumsBy(
        live.flatMap(({ order, hold }) => wantedBy(order, hold)),
        variantOf,
        units,
      );
      const came = sumsBy(arrivalsIn(evidence), variantOf, units);
      const limits = new Map(
        evidence.policies.map((policy) => [
          variantOf(policy),
          Math.max(policy.backorder_limit ?? 0, policy.preorder_limit ?? 0),
        ]),
      );
      return each([...promised], ([variant, wanted]) => {
        const [stock, limit] = [came.get(variant) ?? 0, limits.get(variant) ?? 0];
        return wanted > stock + limit && `variant ${variant}: ${wanted} promised, ${stock} came, ${limit} may wait`;
      });
    },
  },
  {
    invariant: 'I1',
    title: 'no buyer has more than their share',
    look: (evidence) => {
      const taken = sharesTaken(evidence);
      const limits = new Map(evidence.policies.map((policy) => [variantOf(policy), policy.buyer_limit as number]));
      const limitOf = new Map(taken.map((entry) => [shareOf(entry), limits.get(variantOf(entry))!]));
      return each([...sumsBy(taken, shareOf, units)], ([share, has]) => {
        const limit = limitOf.get(share)!;
        return has > limit && `${share}: has ${has}, may have ${limit}`;
      });
    },
  },
  {
    invariant: 'I2',
    title: 'a buyer’s share is what their open holds say',
    look: (evidence) =>
      compared(
        sumsBy(sharesTaken(evidence), shareOf, units),
        sumsBy(evidence.shares, shareOf, units),
        (share, due, noted) => `${share}: holds have ${due}, noted are ${noted}`,
      ),
  },
  {
    invariant: 'I2',
    title: 'who stands in the queue is who open holds say, for as many units',
    look: (evidence) =>
      compared(
        sumsBy(waitedFor(evidence), queued, units),
        sumsBy(evidence.backorders, queued, ({ waiting }) => waiting as number),
        (who, due, waiting) => `${who}: waits for ${due}, in the queue for ${waiting}`,
      ),
  },
  {
    invariant: 'I2',
    title: 'as many units are waited for, by the terms, as the queue says',
    look: ({ backorders, policies }) =>
      compared(
        sumsBy(backorders, variantOf, ({ waiting }) => waiting as number),
        sumsBy(policies, variantOf, ({ waiting }) => waiting as number),
        (variant, due, waiting) => `variant ${variant}: ${due} in the queue, ${waiting} by its terms`,
      ),
  },
  {
    invariant: 'I2',
    title: 'nobody waits for what is there',
    look: (evidence) => {
      const active = evidence.levels.filter(({ active }) => active);
      const there = sumsBy(active, variantOf, ({ on_hand, held, safety_stock }) =>
        Math.max(on_hand - held - safety_stock, 0),
      );
      return each([...sumsBy(waitedFor(evidence), variantOf, units)], ([variant, waiting]) => {
        const available = there.get(variant) ?? 0;
        return available > 0 && `variant ${variant}: ${waiting} are waited for, ${available} could be had`;
      });
    },
  },
];
