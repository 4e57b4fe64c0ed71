import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VARIABLES } from '../../platform/config/load-config.js';
import { freePort } from '../../platform/embedded-postgres/free-port.js';
import { buildWith } from '../build/mutant.js';
import { BackOffice } from '../driver/goods.js';
import { History } from '../driver/history.js';
import { closeConnections } from '../driver/http.js';
import { Sender } from '../driver/sender.js';
import { Shopper } from '../driver/shopper.js';
import { AppProcess } from '../processes/app-process.js';
import { DatabaseServer } from '../processes/database-server.js';
import { TcpProxy } from '../proxy/tcp-proxy.js';
import { sandboxBooks } from './gateway-truth.js';
import { STRIPE_SECRETS } from '../../simulators/stripe/stripe-dialect.js';
import { StripeProcess } from './stripe-process.js';
import { rigFolder } from './rig-folder.js';
import { WALLET } from './wallet.js';
const BUILD = new URL('../../', import.meta.url);
/** Everything one run needs: the shop in three processes, its database, the links between them, and a driver. */
export class World {
    constructor(folder, database, 
    /** From each process to the database, in the order api, api, worker. */
    links, stripe, 
    /** From all processes to the gateway. */
    gatewayLink, history, options) {
        this.folder = folder;
        this.database = database;
        this.links = links;
        this.stripe = stripe;
        this.gatewayLink = gatewayLink;
        this.history = history;
        this.options = options;
        this.apis = [];
        this.names = 0;
        this.build = BUILD;
        /** What the gateway itself remembers. */
        this.books = async (client) => {
            const [sandbox, stripe] = [await sandboxBooks(client), this.stripe.books()];
            return { charges: [...sandbox.charges, ...stripe.charges], moves: [...sandbox.moves, ...stripe.moves] };
        };
    }
    /** `begun` gets the world while it is still being set up, for whoever must end it in between. */
    static async open(options, begun) {
        const folder = await rigFolder();
        const database = await DatabaseServer.start(join(folder, 'postgres'));
        const links = await Promise.all([0, 1, 2].map(() => TcpProxy.to(database.port, options.random.next)));
        const stripe = await StripeProcess.start(folder);
        const gatewayLink = await TcpProxy.to(stripe.port, options.random.next);
        const world = new World(folder, database, links, stripe, gatewayLink, await History.in(join(folder, 'history.jsonl')), options);
        begun(world);
        try {
            await world.start();
            return world;
        }
        catch (error) {
            await world.close();
            throw error;
        }
    }
    get processes() {
        return [...this.apis, this.worker];
    }
    get urls() {
        return this.apis.map(({ url }) => url);
    }
    /** Where the gateway tells its news: any process that serves. */
    get webhookUrl() {
        return `${this.apis[1].url}/v1/webhooks/stripe`;
    }
    get mailbox() {
        return join(this.folder, 'data', 'mailbox');
    }
    /** Variants that nobody else in this world buys. */
    stockUp(count, stock) {
        return this.office.stockUp(`rig-${++this.names}`, count, stock);
    }
    /** Where processes stop from now on; an empty list: nowhere. */
    async plan(process, stops) {
        const targets = process ? [process] : this.processes;
        for (const target of targets)
            await writeFile(this.planOf(target.name), JSON.stringify(stops));
    }
    /** How many stops of a kind the plans have made so far. */
    async stops(action) {
        const texts = await Promise.all(this.processes.map(({ name }) => readFile(`${this.planOf(name)}.stops`, 'utf8').catch(() => '')));
        return texts.join('').split(`"action":"${action}"`).length - 1;
    }
    planOf(name) {
        return join(this.folder, `${name}.plan.json`);
    }
    close() {
        return (this.closing ??= this.end());
    }
    async end() {
        await Promise.all([...new Set(this.processes)].filter(Boolean).map((process) => process.stop()));
        closeConnections();
        await this.stripe.stop();
        await Promise.all([...this.links, this.gatewayLink].map((link) => link.close()));
        await this.history.close();
        await this.database.stop();
        await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
    }
    async start() {
        await mkdir(join(this.folder, 'data'));
        if (this.options.mutant)
            this.build = await buildWith(this.options.mutant, BUILD, this.folder);
        const first = await this.process('api-1', 'api', this.links[0]);
        this.apis.push(first);
        this.worker = first; // until there is one: close() must end what has begun
        await first.ready(); // alone, so that the others find the schema made
        this.apis.push(await this.process('api-2', 'api', this.links[1]));
        this.worker = await this.process('worker', 'worker', this.links[2]);
        await Promise.all(this.processes.map((process) => process.ready()));
        this.office = await BackOffice.open(first.url, this.database.url);
        this.shippingOption = await this.office.shipping();
        await this.stripe.control('POST', 'webhooks', { url: this.webhookUrl });
        const sender = new Sender(() => this.urls, this.history, this.options.random);
        this.shopper = new Shopper(sender, this.history, this.options.random, this.office, this.shippingOption, WALLET);
    }
    async process(name, role, link) {
        const port = await freePort();
        const env = {
            ...NO_SETTINGS,
            ...{ NODE_ENV: 'production', PROCESS_ROLE: role, HOST: '127.0.0.1', PORT: String(port) },
            ...{ DATABASE_URL: this.throughLink(link), DATA_FOLDER: join(this.folder, 'data') },
            ...{ SANDBOX_GATEWAY: 'true', GATEWAY_TIMEOUT_MS: '1000', LOG_LEVEL: 'warn' },
            ...{ CHAOS_PLAN: this.planOf(name), STRIPE_API_BASE: `http://127.0.0.1:${this.gatewayLink.port}` },
            ...{ STRIPE_SECRET_KEY: STRIPE_SECRETS.secretKey, STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS.webhookSecret },
            ...this.options.env,
        };
        const log = join(this.folder, `${name}.log`);
        const script = new URL('main.js', this.build);
        return new AppProcess(name, port, () => ({ name, script, env, log }));
    }
    throughLink(link) {
        const url = new URL(this.database.url);
        url.port = String(link.port);
        return url.toString();
    }
}
/** Nothing of a developer's `.env` gets into the rig: an empty variable counts as absent, and wins over the file. */
const NO_SETTINGS = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, '']));
//# sourceMappingURL=world.js.map