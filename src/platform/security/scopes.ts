/** All that a service key can be allowed to do. `*` is everything. */
export const SCOPES = [
  '*',
  'catalog:read',
  'catalog:write',
  'pricing:read',
  'pricing:write',
  'inventory:read',
  'inventory:write',
  'orders:read',
  'orders:write',
  'payments:read',
  'payments:write',
  'payment-methods:read',
  'payment-methods:write',
  'customers:read',
  'customers:write',
  'marketing:read',
  'marketing:write',
  'analytics:read',
  'integrations:read',
  'integrations:write',
  'operations:read',
  'operations:write',
] as const;

export type Scope = (typeof SCOPES)[number];

/** True when keys with these scopes may do what needs `wanted`. Writing includes reading. */
export function allows(scopes: readonly string[], wanted: Scope): boolean {
  if (scopes.includes('*') || scopes.includes(wanted)) return true;
  return wanted.endsWith(':read') && scopes.includes(wanted.replace(/:read$/, ':write'));
}
