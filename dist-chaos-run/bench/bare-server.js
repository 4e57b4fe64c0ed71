import fastify from 'fastify';
import pg from 'pg';
/** The ceiling for reads: Fastify and pg, one prepared statement, the same product JSON, nothing else. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const server = fastify();
server.get('/products/:handle', async ({ params }, reply) => {
    const { rows } = await pool.query({
        name: 'product',
        text: 'SELECT coalesce(o.doc, p.doc) AS doc FROM catalog.store_products p LEFT JOIN catalog.store_offers o ON o.product_id = p.product_id AND o.currency = $2 WHERE p.handle = $1',
        values: [params.handle, 'EUR'],
    });
    return reply.type('application/json').send(rows[0]?.doc ?? '{}');
});
server.get('/ready', () => ({ ready: true }));
process.once('SIGTERM', () => void server.close().then(() => pool.end()));
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
//# sourceMappingURL=bare-server.js.map