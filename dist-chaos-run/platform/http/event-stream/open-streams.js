var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Metrics } from '../../observability/metrics.js';
import { EventStream } from './event-stream.js';
import { StreamsFull, TooManyStreams } from './stream.errors.js';
/** How long clients wait before they connect again; spread, so that they do not all come at once after a restart. */
const RETRY_MS = { least: 1_000, most: 4_000 };
/** How often all streams are looked after, and how long a client may take nothing before it is dropped. */
const BEAT_MS = 15_000;
const STUCK_MS = 20_000;
/** Every event stream of this process: counted, kept alive, ended with it. */
let OpenStreams = class OpenStreams {
    constructor(config, metrics) {
        this.config = config;
        this.streams = new Set();
        this.ofAddress = new Map();
        this.timer = setInterval(() => this.lookAfter(Date.now()), BEAT_MS).unref();
        this.logger = new Logger('Streams');
        this.isEnding = false;
        metrics.gauge('http_streams_open', 'Clients that listen to server-sent events', () => this.streams.size);
    }
    /** A new stream for a client at this address. Throws `TooManyStreams`, `StreamsFull`. */
    open(address) {
        const { maxStreams, maxStreamsPerAddress } = this.config;
        if (this.isEnding || this.streams.size >= maxStreams)
            throw new StreamsFull();
        const already = this.ofAddress.get(address) ?? 0;
        if (already >= maxStreamsPerAddress)
            throw new TooManyStreams();
        this.ofAddress.set(address, already + 1);
        const stream = new EventStream(RETRY_MS.least + Math.random() * (RETRY_MS.most - RETRY_MS.least));
        this.streams.add(stream);
        stream.once('close', () => this.forget(stream, address));
        stream.on('error', () => undefined); // the client is gone: it will come back by itself
        return stream;
    }
    /** Keeps connections alive, and drops clients that have taken nothing for long. */
    lookAfter(now) {
        let dropped = 0;
        for (const stream of this.streams) {
            if (stream.stuckSince !== undefined && now - stream.stuckSince > STUCK_MS) {
                stream.destroy();
                dropped++;
            }
            else
                stream.beat();
        }
        if (dropped > 0)
            this.logger.log(`Dropped ${dropped} streams of clients that read nothing`);
    }
    /** The first of Nest's shutdown hooks: streams would hold the server open for ever. */
    onModuleDestroy() {
        this.isEnding = true;
        clearInterval(this.timer);
        this.streams.forEach((stream) => stream.finish());
    }
    forget(stream, address) {
        this.streams.delete(stream);
        const left = (this.ofAddress.get(address) ?? 1) - 1;
        if (left > 0)
            this.ofAddress.set(address, left);
        else
            this.ofAddress.delete(address);
    }
};
OpenStreams = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        Metrics])
], OpenStreams);
export { OpenStreams };
//# sourceMappingURL=open-streams.js.map