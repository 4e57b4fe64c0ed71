import { AsyncLocalStorage } from 'node:async_hooks';

/** One for all values: Node 20 hands each storage on with every promise, whether or not anybody asks for it there. */
const storage = new AsyncLocalStorage<Readonly<Record<symbol, unknown>>>();

/** A value that goes along with some work, through whatever it calls and awaits. */
export class Carried<T> {
  private readonly key = Symbol();

  /** What the work that asks was given; undefined outside of such work. */
  get value(): T | undefined {
    return storage.getStore()?.[this.key] as T | undefined;
  }

  /** Does `work` with this value, and with what else goes along already; answers what it answers. */
  with<R>(value: T, work: () => R): R {
    return storage.run({ ...storage.getStore(), [this.key]: value }, work);
  }
}
