import { type Letter, letterOf, type Sender } from '../domain/letter.js';

/** A level that ran low, as people name it. */
export interface LowLevel {
  name: string;
  sku: string;
  location: string;
  available: number;
  threshold: number;
}

/** The letter that tells the staff what runs low. */
export function lowStockLetter(levels: readonly LowLevel[], sender: Sender): Letter {
  const [first] = levels;
  const what = levels.length === 1 ? first!.name : `${levels.length} levels`;
  const content = {
    subject: `${what} ran low at ${sender.shopName}`,
    greeting: 'Stock runs low',
    opening: ['These levels are at their threshold or below. An alert resolves itself when there is more again.'],
    goods: levels.map(({ name, sku, location, available, threshold }) => ({
      name,
      note: `${sku} at ${location}: ${available} available, ${threshold} counts as low`,
    })),
  };
  return letterOf(content, sender);
}
