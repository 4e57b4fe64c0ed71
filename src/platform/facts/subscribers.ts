import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type FactClass } from '../domain/fact.js';
import { Subscriber, type SubscriberClass, type SubscriberInstance } from './subscriber.js';

/** Where `@EventsHandler` of @nestjs/cqrs keeps its fact classes; the package does not export the key. */
const EVENTS_HANDLER_METADATA = '__eventsHandler__';

/** Every subscriber of the application, found by its decorator. */
@Injectable()
export class Subscribers {
  private found: Subscriber[] | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  get all(): readonly Subscriber[] {
    return (this.found ??= this.discover());
  }

  named(name: string): Subscriber | undefined {
    return this.all.find((subscriber) => subscriber.name === name);
  }

  /** Throws on what would lose or double facts: a class provided twice, a name or a type used twice, a missing type. */
  private discover(): Subscriber[] {
    const classes = new Set<unknown>();
    const factClasses = new Map<string, FactClass>();
    const names = new Set<string>();
    return this.discovery.getProviders().flatMap((wrapper) => {
      const type = wrapper.metatype as (SubscriberClass & object) | null;
      const events = type && (Reflect.getMetadata(EVENTS_HANDLER_METADATA, type) as FactClass[] | undefined);
      if (!type || !events) return [];
      refuse(classes.has(type), `${type.name} is provided by two modules and would hear every fact twice.`);
      classes.add(type);
      events.forEach((event) => claimType(factClasses, event, type.name));
      const instance = wrapper.instance as SubscriberInstance;
      refuse(!instance.handle && !instance.handleBatch, `${type.name} has neither handle() nor handleBatch().`);
      const subscriber = new Subscriber(type, events, instance);
      refuse(names.has(subscriber.name), `Two subscribers are named ${subscriber.name}.`);
      names.add(subscriber.name);
      return [subscriber];
    });
  }
}

function claimType(factClasses: Map<string, FactClass>, factClass: FactClass, listener: string): void {
  refuse(!factClass.type, `${factClass.name}, which ${listener} listens to, has no static type.`);
  const owner = factClasses.get(factClass.type) ?? factClass;
  refuse(owner !== factClass, `${owner.name} and ${factClass.name} share the type ${factClass.type}.`);
  factClasses.set(factClass.type, factClass);
}

function refuse(wrong: boolean, message: string): void {
  if (wrong) throw new Error(message);
}
