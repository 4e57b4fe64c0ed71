var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Subscriber } from './subscriber.js';
/** Where `@EventsHandler` of @nestjs/cqrs keeps its fact classes; the package does not export the key. */
const EVENTS_HANDLER_METADATA = '__eventsHandler__';
/** Every subscriber of the application, found by its decorator. */
let Subscribers = class Subscribers {
    constructor(discovery) {
        this.discovery = discovery;
    }
    get all() {
        return (this.found ??= this.discover());
    }
    named(name) {
        return this.all.find((subscriber) => subscriber.name === name);
    }
    /** Throws on what would lose or double facts: a class provided twice, a name or a type used twice, a missing type. */
    discover() {
        const classes = new Set();
        const factClasses = new Map();
        const names = new Set();
        return this.discovery.getProviders().flatMap((wrapper) => {
            const type = wrapper.metatype;
            const events = type && Reflect.getMetadata(EVENTS_HANDLER_METADATA, type);
            if (!type || !events)
                return [];
            refuse(classes.has(type), `${type.name} is provided by two modules and would hear every fact twice.`);
            classes.add(type);
            events.forEach((event) => claimType(factClasses, event, type.name));
            const instance = wrapper.instance;
            refuse(!instance.handle && !instance.handleBatch, `${type.name} has neither handle() nor handleBatch().`);
            const subscriber = new Subscriber(type, events, instance);
            refuse(names.has(subscriber.name), `Two subscribers are named ${subscriber.name}.`);
            names.add(subscriber.name);
            return [subscriber];
        });
    }
};
Subscribers = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [DiscoveryService])
], Subscribers);
export { Subscribers };
function claimType(factClasses, factClass, listener) {
    refuse(!factClass.type, `${factClass.name}, which ${listener} listens to, has no static type.`);
    const owner = factClasses.get(factClass.type) ?? factClass;
    refuse(owner !== factClass, `${owner.name} and ${factClass.name} share the type ${factClass.type}.`);
    factClasses.set(factClass.type, factClass);
}
function refuse(wrong, message) {
    if (wrong)
        throw new Error(message);
}
//# sourceMappingURL=subscribers.js.map