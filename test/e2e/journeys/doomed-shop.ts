import { Orders } from '../../../src/contexts/orders/storage/order.repository.js';
import { SandboxGateway } from '../../../src/contexts/payments/sandbox-gateway/sandbox.gateway.js';
import { boot } from '../../support/shop.js';

/** Where in a checkout the process dies, as by `kill -9`. */
export type Moment = 'placing' | 'asking the gateway' | 'charged' | 'one of two charged' | 'answering';

/** A whole shop on the database `url` that kills itself at a moment of its first checkout; answers where it listens. */
async function openDoomedShop(url: string, moment: Moment): Promise<string> {
  const app = await boot({ DATABASE_URL: url, LOG_LEVEL: 'silent', JOBS: 'manual' });
  const orders = app.get(Orders, { strict: false });
  const gateway = app.get(SandboxGateway, { strict: false });
  const { add } = orders;
  const { authorize } = gateway;
  if (moment === 'placing') orders.add = (order) => add.call(orders, order).then(die);
  if (moment === 'asking the gateway') gateway.authorize = die;
  if (moment === 'charged') gateway.authorize = (...request) => authorize.apply(gateway, request).then(die);
  if (moment === 'one of two charged') {
    let charging = false;
    gateway.authorize = (request, signal) => {
      if (charging || request.token !== 'tok_success') return new Promise(() => undefined); // its turn never comes
      charging = true;
      return authorize.call(gateway, request, signal).then(die);
    };
  }
  if (moment === 'answering') {
    app.getHttpAdapter().getInstance().addHook('onSend', async ({ url }) => {
      if (/checkouts|complete/.test(url)) await die();
    }); // prettier-ignore
  }
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
}

function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

const [url, moment] = process.argv.slice(2);
console.log(await openDoomedShop(url!, moment as Moment));
console.log('ready');
process.stdin.on('end', () => process.exit()).resume(); // the test that started us is gone
