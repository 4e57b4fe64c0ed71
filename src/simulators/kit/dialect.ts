import { type Fault } from './faults.js';
import { type Unit } from './store.js';
import { type Received, type Reply } from './wire.js';

/** What a request's body or query says, nested. */
export type Input = Record<string, unknown>;

/** One request on its way through a handler. */
export interface Call {
  /** From the path. */
  params: Record<string, string>;
  input: Input;
  /** Under which the effect is remembered. */
  key: string | undefined;
  unit: Unit;
  /** Where the simulator is, for links. */
  origin: string;
  /** A scripted refusal of this call. */
  decline: Fault | undefined;
  /** How old something must be before a search sees it, in milliseconds. */
  searchLagMs: number;
  /** The request's own name. */
  requestId: string;
}

export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With `:name` for a part that varies. */
  path: string;
  /** The name that faults are scripted by. */
  operation: string;
  handle(call: Call): Reply;
  /** Open to everybody: a page that shoppers are sent to. */
  isPage?: boolean;
}

/** How an answer can differ from what happened: other money, or not yet. */
export type Tampering = 'amount' | 'currency' | 'pending';

/** A gateway's way of saying things, and what it can do. */
export interface Dialect {
  routes: readonly Route[];
  read(received: Received): Input;
  /** A refusal, unless the caller may call. */
  authenticate(received: Received): Reply | undefined;
  keyOf(received: Received): string | undefined;
  /** What tells one request under a key from another. */
  fingerprint(received: Received, input: Input): string;
  /** On every answer. */
  headers(requestId: string): Record<string, string>;
  replayed: Record<string, string>;
  /** A repeated answer as it would be given now, where the gateway does not repeat the old one word for word. */
  renew?(body: unknown, unit: Unit, origin: string): unknown;
  say: {
    notFound(): Reply;
    internal(): Reply;
    unavailable(): Reply;
    rateLimited(): Reply;
    inFlight(): Reply;
    otherRequest(key: string): Reply;
  };
  /** Tells other money than what moved. */
  tamper(what: Tampering, body: unknown): unknown;
  /** A new event as it goes over the wire, signed, or forged in some way. */
  deliver(event: { id: string }, how?: Forgery): { body: string; headers: Record<string, string> };
  /** What the outside world can do besides calling: open a dispute, pay unasked. */
  control: Record<string, (input: Input, unit: Unit) => unknown>;
}

/** What is wrong with a forged message. */
export const FORGERIES = ['unsigned', 'other_secret', 'old', 'altered'] as const;
export type Forgery = (typeof FORGERIES)[number];

/** A refusal that nothing has happened before; it is not remembered. */
export class Refusal extends Error {
  constructor(readonly reply: Reply) {
    super(`refused with ${reply.status}`);
  }
}
