import { type Fact } from './fact.js';

const unpublished = new WeakMap<Aggregate, Fact[]>();

/**
 * The unit of consistency: one row, one version, changed only through its own methods.
 * Subclasses keep private constructors and TypeScript-private fields, because storage revives them without calling
 * the constructor.
 */
export abstract class Aggregate {
  readonly id: string;
  /** 1 when added, one more with each stored change; 0 before it was added. */
  readonly version: number;

  /** Remembers what happened; the repository stores it in the statement that stores the change. */
  protected record(fact: Fact): void {
    unpublished.set(this, [...(unpublished.get(this) ?? []), fact]);
  }

  /** Hands the recorded facts over, once. Called by the repository. */
  takeFacts(): Fact[] {
    const facts = unpublished.get(this) ?? [];
    unpublished.delete(this);
    return facts;
  }
}
