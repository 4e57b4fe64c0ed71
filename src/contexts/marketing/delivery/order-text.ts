import { type Address, type OrderDescription } from '../../orders/contract/describe-order.query.js';
import { oneLine } from '../domain/letter.js';

type DescribedLine = OrderDescription['lines'][number];

/** What a line of an order is called in a letter. */
export function lineName({ title, variantTitle }: Pick<DescribedLine, 'title' | 'variantTitle'>): string {
  return oneLine([title, variantTitle].filter(Boolean).join(', '));
}

/** Units of an order's lines, as a letter lists goods without their price. */
export function unitsOf(order: OrderDescription, units: readonly { lineId: string; quantity: number }[]) {
  return units.flatMap(({ lineId, quantity }) => {
    const line = order.lines.find((line) => line.lineId === lineId);
    return line ? [{ name: lineName(line), note: `${line.sku} · ${quantity} ×` }] : [];
  });
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** A postal address, one line each, the country in full. */
export function addressLines(address: Address): string[] {
  const { first_name, last_name, company, line1, line2, city, region, postal_code, country } = address;
  const place = [postal_code, city].filter(Boolean).join(' ');
  const land = COUNTRIES.of(country);
  return [`${first_name} ${last_name}`, company, line1, line2, place, region, land].flatMap((line) =>
    line ? [oneLine(line)] : [],
  );
}
