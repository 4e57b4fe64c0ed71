import { asOwner } from './owner.js';
import { type Shop } from './shop.js';

/** Whoever was asking a gateway is not waited for any longer. */
export function leasesRunOut(shop: Shop): Promise<void> {
  return asOwner(
    shop.app,
    `UPDATE payments.payments SET lease_until = now() - interval '1 s' WHERE lease_until IS NOT NULL;
     UPDATE payments.operations SET lease_until = now() - interval '1 s' WHERE lease_until IS NOT NULL`,
  );
}

/** Every pause between tries ends, too, and what was waiting is done. */
export async function timeGoesBy(shop: Shop): Promise<void> {
  await leasesRunOut(shop);
  await asOwner(shop.app, `UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL`);
  await shop.settle();
}
