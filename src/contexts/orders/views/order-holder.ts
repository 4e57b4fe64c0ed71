import { type Principal } from '../../../platform/security/principal.js';

/** Whoever shows an order's token; `@Access.order()` lets nobody else in. */
export type OrderHolder = Extract<Principal, { tokenHash: string }>;
