import { answered, type ShopClient } from '../client/client.js';
import { type Measurement, summary } from './load.js';

/** What a flash sale sells, and how. */
export interface FlashSale {
  admin: ShopClient;
  variantId: string;
  units: number;
  /** One checkout of one unit; answers the status and, when it was refused, the problem's code. */
  buy(variantId: string): Promise<{ status: number; code?: string }>;
}

/**
 * Everybody wants the same variant: so many clients buy it, one unit each time, until each has been told that it is sold
 * out. Fails unless exactly the units there were have been sold, nothing is held, and every refusal was `out_of_stock`.
 */
export async function flashSale(
  connections: number,
  { admin, variantId, units, buy }: FlashSale,
): Promise<Measurement> {
  await answered(admin.PUT('/v1/admin/inventory/levels', { body: { variant_id: variantId, on_hand: units } }));
  const latencies: number[] = [];
  let [odd, soldOutAt] = [0, 0];
  const started = performance.now();
  const shopper = async (): Promise<void> => {
    for (;;) {
      const begun = performance.now();
      const { status, code } = await buy(variantId);
      if (status === 201) {
        soldOutAt = performance.now();
        latencies.push(soldOutAt - begun);
      } else if (status === 409 && code === 'out_of_stock') return;
      else if (++odd > units) return;
    }
  };
  await Promise.all(Array.from({ length: connections }, shopper));
  const query = { variant_id: variantId };
  const { data } = await answered(admin.GET('/v1/admin/inventory/levels', { params: { query } }));
  const left = data.reduce((sum, { on_hand, held }) => sum + on_hand + held, 0);
  const wrong = Math.abs(units - latencies.length) + left;
  return summary(`flash sale of ${units}`, connections, latencies, odd + wrong, (soldOutAt - started) / 1000);
}
