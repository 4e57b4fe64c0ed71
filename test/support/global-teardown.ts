/** Ends the PostgreSQL that global-setup.ts started, and deletes its folder. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.testPostgres?.stop();
}
