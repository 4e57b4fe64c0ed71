/** Named whole numbers: counts, units and pennies. */
export class Figures {
  private readonly values = new Map<string, number>();

  add(name: string, value: number): void {
    this.values.set(name, this.get(name) + value);
  }

  get(name: string): number {
    return this.values.get(name) ?? 0;
  }

  /** Those whose name begins like this; zeros count as absent. */
  names(beginning = ''): string[] {
    return [...this.values].filter(([name, value]) => value !== 0 && name.startsWith(beginning)).map(([name]) => name);
  }
}

export interface Difference {
  figure: string;
  expected: number;
  shop: number;
}

/** Every figure in which the two are not equal. */
export function differences(expected: Figures, shop: Figures): Difference[] {
  const names = [...new Set([...expected.names(), ...shop.names()])].sort();
  return names
    .map((figure) => ({ figure, expected: expected.get(figure), shop: shop.get(figure) }))
    .filter((pair) => pair.expected !== pair.shop);
}
