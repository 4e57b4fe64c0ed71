/** Within which amounts an option is offered, in minor units of `currency`. */
export interface AmountLimit {
  readonly currency: string;
  readonly min: number | null;
  readonly max: number | null;
}

/** A gateway as the merchant offers it. Empty lists mean everywhere. */
export interface PaymentOption {
  readonly gateway: string;
  readonly title: string;
  readonly position: number;
  readonly active: boolean;
  /** When money is taken: by staff, or in the same step as it is authorised. */
  readonly capture: 'manual' | 'automatic';
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly currencies: readonly string[];
  readonly amounts: readonly AmountLimit[];
}

/** What is to be paid; what is not known yet limits nothing. */
export interface Wanted {
  country?: string;
  currency: string;
  /** Minor units. */
  amount?: number;
}

/** Whether the merchant offers it for that. */
export function isOffered(option: PaymentOption, { country, currency, amount }: Wanted): boolean {
  const { active, countries, currencies, amounts } = option;
  if (!active) return false;
  if (country !== undefined && countries.length > 0 && !countries.includes(country)) return false;
  if (currencies.length > 0 && !currencies.includes(currency)) return false;
  const limit = amounts.find((each) => each.currency === currency);
  if (amount === undefined || !limit) return true;
  return amount >= (limit.min ?? 0) && amount <= (limit.max ?? Infinity);
}

/** How a gateway is offered when nothing is configured. */
export function unconfigured(gateway: string, position: number): PaymentOption {
  const everywhere = { countries: [], currencies: [], amounts: [] };
  return { gateway, title: gateway, position, active: true, capture: 'manual', ...everywhere };
}
