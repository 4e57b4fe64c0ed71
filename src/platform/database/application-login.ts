import { APPLICATION_ROLE } from './application-role.js';

/**
 * Statements look up a few rows by their keys. PostgreSQL's default says that a page out of turn costs four times one in
 * turn, as on a turning disk; believing that, it reads a table of a few thousand rows whole for one of them, at each
 * checkout. 1.1 is what its documentation names for storage without that difference (random_page_cost).
 */
const PLANNER = '-c random_page_cost=1.1';
const AS_APPLICATION = `-c role=${APPLICATION_ROLE}`;

/** Where the application logs in, and the settings of its connections (libpq's `options`). */
export interface ApplicationLogin {
  url: string;
  options: string;
}

/**
 * The application's login at the database of a URL, restricted to its role where there is one. The URL's own `options`
 * are among the settings and not in the URL any more: the driver would take those alone, and the shop would run as the
 * owner. They may say otherwise than our advice to the planner, not as whom the shop runs.
 */
export function applicationLogin(databaseUrl: string, isRestricted: boolean): ApplicationLogin {
  const url = new URL(databaseUrl);
  const theirs = url.searchParams.getAll('options');
  url.searchParams.delete('options');
  const options = [PLANNER, ...theirs, ...(isRestricted ? [AS_APPLICATION] : [])].join(' ');
  return { url: url.href, options };
}

/** True when connections with these settings run as the application's role, and the owner has to grant it what is new. */
export function isRestricted(options: string): boolean {
  return options.endsWith(AS_APPLICATION);
}
