import { Client } from 'pg';
import { type Shop, startShop } from '../../support/shop.js';

let shop: Shop;
beforeAll(async () => void (shop = await startShop()));
afterAll(() => shop?.close());

/** Looks at the end of the log `$1` times, and counts how often it lay before where it was seen last. */
const LOOK = `
  CREATE FUNCTION pg_temp.went_back(looks int) RETURNS int LANGUAGE plpgsql AS $$
    DECLARE
      seen bigint := 0;
      last bigint;
      times int := 0;
    BEGIN
      FOR i IN 1..looks LOOP
        last := platform.last_fact_position();
        IF last < seen THEN times := times + 1; END IF;
        seen := last;
      END LOOP;
      RETURN times;
    END
  $$`;

async function withClients<T>(count: number, work: (clients: Client[]) => Promise<T>): Promise<T> {
  const clients = Array.from({ length: count }, () => new Client({ connectionString: shop.databaseUrl }));
  try {
    await Promise.all(clients.map((client) => client.connect()));
    return await work(clients);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

it('never reads an end of the log that is yet to come, whatever PostgreSQL does with its sequence meanwhile', async () => {
  await withClients(3, async ([reader, ...writers]) => {
    await reader!.query(LOOK);
    let isDone = false;
    const writing = Promise.all(
      writers.map(async (writer) => {
        while (!isDone)
          await writer.query(`SELECT count(nextval('platform.fact_positions')) FROM generate_series(1, 20000)`);
      }),
    );
    const { rows } = await reader!.query<{ times: number }>('SELECT pg_temp.went_back(400000) AS times');
    isDone = true;
    await writing;
    expect(rows).toEqual([{ times: 0 }]);
  });
});
