import pg from 'pg';
import { v7 } from 'uuid';
/** The ceiling for orders: the least SQL that a durable order needs, over one prepared connection per client. */
export class BareOrders {
    constructor(clients) {
        this.clients = clients;
    }
    /** Tables of its own, dropped again by `close`. */
    static async open(databaseUrl, clients) {
        const connections = Array.from({ length: clients }, () => new pg.Client({ connectionString: databaseUrl }));
        await Promise.all(connections.map((connection) => connection.connect()));
        await connections[0].query(`
      CREATE SCHEMA IF NOT EXISTS bare;
      CREATE TABLE IF NOT EXISTS bare.stock (id int PRIMARY KEY, on_hand bigint CHECK (on_hand >= 0));
      CREATE TABLE IF NOT EXISTS bare.orders (id uuid PRIMARY KEY, body jsonb NOT NULL);
      CREATE TABLE IF NOT EXISTS bare.payments (id uuid PRIMARY KEY, order_id uuid NOT NULL, amount bigint NOT NULL);
      INSERT INTO bare.stock SELECT n, 1000000000 FROM generate_series(0, 999) n ON CONFLICT DO NOTHING`);
        return new BareOrders(connections);
    }
    /** Takes stock, writes an order and its payment: five statements, one commit. */
    async place(client) {
        const connection = this.clients[client];
        const id = v7();
        await connection.query('BEGIN');
        await connection.query({
            name: 'order',
            text: 'INSERT INTO bare.orders (id, body) VALUES ($1, $2)',
            values: [
                id,
                JSON.stringify({ lines: [{ sku: 'x', quantity: 1, gross: 1999 }], total: 2489, email: 'ada@example.com' }),
            ],
        });
        await connection.query({
            name: 'payment',
            text: 'INSERT INTO bare.payments (id, order_id, amount) VALUES ($1, $2, $3)',
            values: [v7(), id, 2489],
        });
        await connection.query({
            name: 'stock',
            text: 'UPDATE bare.stock SET on_hand = on_hand - 1 WHERE id = $1 AND on_hand >= 1',
            values: [Math.floor(Math.random() * 1000)],
        });
        await connection.query('COMMIT');
    }
    async close() {
        await this.clients[0].query('DROP SCHEMA bare CASCADE');
        await Promise.all(this.clients.map((connection) => connection.end()));
    }
}
//# sourceMappingURL=bare-order.js.map