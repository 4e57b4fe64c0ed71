import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ClientBase } from 'pg';
import { freePort } from '../../platform/embedded-postgres/free-port.js';
import { type Stop } from '../build/live-failpoint.js';
import { buildWith, type Mutant } from '../build/mutant.js';
import { BackOffice } from '../driver/goods.js';
import { History } from '../driver/history.js';
import { closeConnections } from '../driver/http.js';
import { Load, type Mix } from '../driver/load.js';
import { type Random } from '../driver/random.js';
import { Sender } from '../driver/sender.js';
import { Shopper } from '../driver/shopper.js';
import { AppProcess } from '../processes/app-process.js';
import { DatabaseServer } from '../processes/database-server.js';
import { TcpProxy } from '../proxy/tcp-proxy.js';
import { type GatewayBooks, sandboxBooks } from './gateway-truth.js';
import { settingsOf } from './settings.js';
import { StripeProcess } from './stripe-process.js';
import { rigFolder } from './rig-folder.js';
import { WALLET } from './wallet.js';

const BUILD = new URL('../../', import.meta.url);

export interface WorldOptions {
  readonly random: Random;
  /** Settings of the shop that differ from the rig's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** A fault to be planted in the code. */
  readonly mutant?: Mutant;
}

/** Everything one run needs: the shop in three processes, its database, the links between them, and a driver. */
export class World {
  readonly apis: AppProcess[] = [];
  worker: AppProcess;
  office: BackOffice;
  shopper: Shopper;
  shippingOption: string;
  private readonly loads: Load[] = [];
  private names = 0;
  private build = BUILD;
  private closing: Promise<void> | undefined;

  private constructor(
    readonly folder: string,
    readonly database: DatabaseServer,
    /** From each process to the database, in the order api, api, worker. */
    readonly links: readonly TcpProxy[],
    readonly stripe: StripeProcess,
    /** From all processes to the gateway. */
    readonly gatewayLink: TcpProxy,
    readonly history: History,
    private readonly options: WorldOptions,
  ) {}

  /** `begun` gets the world while it is still being set up, for whoever must end it in between. */
  static async open(options: WorldOptions, begun: (world: World) => void): Promise<World> {
    const folder = await rigFolder();
    const database = await DatabaseServer.start(join(folder, 'postgres'));
    const links = await Promise.all([0, 1, 2].map(() => TcpProxy.to(database.port, options.random.next)));
    const stripe = await StripeProcess.start(folder);
    const gatewayLink = await TcpProxy.to(stripe.port, options.random.next);
    const world = new World(
      folder,
      database,
      links,
      stripe,
      gatewayLink,
      await History.in(join(folder, 'history.jsonl')),
      options,
    );
    begun(world);
    try {
      await world.start();
      return world;
    } catch (error) {
      await world.close();
      throw error;
    }
  }

  get isMutant(): boolean {
    return this.options.mutant !== undefined;
  }

  get processes(): readonly AppProcess[] {
    return [...this.apis, this.worker];
  }

  get urls(): readonly string[] {
    return this.apis.map(({ url }) => url);
  }

  /** The process that the gateway tells its news to: any that serves. */
  get newsTo(): AppProcess {
    return this.apis[1]!;
  }

  get webhookUrl(): string {
    return `${this.newsTo.url}/v1/webhooks/stripe`;
  }

  get mailbox(): string {
    return join(this.folder, 'data', 'mailbox');
  }

  /** What the gateway itself remembers. */
  readonly books = async (client: ClientBase): Promise<GatewayBooks> => {
    const [sandbox, stripe] = [await sandboxBooks(client), this.stripe.books()];
    return { charges: [...sandbox.charges, ...stripe.charges], moves: [...sandbox.moves, ...stripe.moves] };
  };

  /** Variants that nobody else in this world buys. */
  stockUp(count: number, stock: number): Promise<string[]> {
    return this.office.stockUp(`rig-${++this.names}`, count, stock);
  }

  /** One such variant. */
  async stockOf(units: number): Promise<string> {
    const [variant] = await this.stockUp(1, units);
    return variant!;
  }

  /** Load that ends with the world at the latest. */
  load(mix: Mix): Load {
    const load = new Load(this.shopper, mix);
    this.loads.push(load);
    return load;
  }

  /** Where processes stop from now on; an empty list: nowhere. */
  async plan(process: AppProcess | undefined, stops: readonly Stop[]): Promise<void> {
    const targets = process ? [process] : this.processes;
    for (const target of targets) {
      const path = this.planOf(target.name);
      await writeFile(`${path}.new`, JSON.stringify(stops));
      await rename(`${path}.new`, path); // a process may look at any moment
    }
  }

  /** How many stops of a kind the plans have made so far. */
  async stops(action: Stop['action']): Promise<number> {
    const texts = await Promise.all(
      this.processes.map(({ name }) => readFile(`${this.planOf(name)}.stops`, 'utf8').catch(() => '')),
    );
    return texts.join('').split(`"action":"${action}"`).length - 1;
  }

  planOf(name: string): string {
    return join(this.folder, `${name}.plan.json`);
  }

  close(): Promise<void> {
    return (this.closing ??= this.end());
  }

  private async end(): Promise<void> {
    if (this.shopper) this.shopper.sender.patienceMs = 0;
    await Promise.all(this.loads.map((load) => load.stop()));
    await Promise.all([...new Set(this.processes)].filter(Boolean).map((process) => process.stop()));
    closeConnections();
    await this.stripe.stop();
    await Promise.all([...this.links, this.gatewayLink].map((link) => link.close()));
    await this.history.close();
    await this.database.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private async start(): Promise<void> {
    await mkdir(join(this.folder, 'data'));
    if (this.options.mutant) this.build = await buildWith(this.options.mutant, BUILD, this.folder);
    const first = await this.process('api-1', 'api', this.links[0]!);
    this.apis.push(first);
    this.worker = first; // until there is one: close() must end what has begun
    await first.ready(); // alone: a session that is older than a migration does not know a fault that was planted in it
    this.apis.push(await this.process('api-2', 'api', this.links[1]!));
    this.worker = await this.process('worker', 'worker', this.links[2]!);
    await Promise.all(this.processes.map((process) => process.ready()));
    this.office = await BackOffice.open(first.url, this.database.url);
    this.shippingOption = await this.office.shipping();
    await this.stripe.control('POST', 'webhooks', { url: this.webhookUrl });
    const sender = new Sender(() => this.urls, this.history, this.options.random);
    if (this.isMutant) sender.patienceMs = MUTANT_PATIENCE_MS;
    this.shopper = new Shopper(sender, this.history, this.options.random, this.office, this.shippingOption, WALLET);
  }

  private async process(name: string, role: string, link: TcpProxy): Promise<AppProcess> {
    const { folder, database, gatewayLink } = this;
    const place = { folder, databaseUrl: link.through(database.url), gatewayPort: gatewayLink.port };
    const port = await freePort();
    const env = { ...settingsOf({ role, port, plan: this.planOf(name), ...place }), ...this.options.env };
    const script = new URL('main.js', this.build);
    return new AppProcess(name, port, () => ({ name, script, env, log: join(folder, `${name}.log`) }));
  }
}

/** A shop that is broken on purpose is not waited for as long. */
const MUTANT_PATIENCE_MS = 15_000;
