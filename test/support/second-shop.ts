import { boot } from './shop.js';

/** A further process of a shop: serves requests on the database `url`, says where, and ends as the real one does. */
const [url] = process.argv.slice(2);
const app = await boot({ DATABASE_URL: url!, LOG_LEVEL: 'silent', JOBS: 'manual', PROCESS_ROLE: 'api' });
await app.listen(0, '127.0.0.1');
console.log(await app.getUrl());
console.log('ready');
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.stdin.on('end', () => process.exit(1)).resume(); // the test that started us is gone
