import { type Principal } from '../../../platform/security/principal.js';

/** Whoever shows a cart's token; `@Access.cart()` lets nobody else in. */
export type CartHolder = Extract<Principal, { tokenHash: string }>;
