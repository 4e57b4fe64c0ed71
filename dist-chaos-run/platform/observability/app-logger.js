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
import { pino } from 'pino';
import { PinoPretty as pretty } from 'pino-pretty';
import { Config } from '../config/config.js';
const ALLOWED = [
    'context', 'request_id', 'method', 'route', 'status', 'ms', 'statements', 'code', 'name', 'count', 'error',
]; // prettier-ignore
/** Nest's own account of its start: hundreds of lines that say the same each time. */
const CHATTER = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer']);
/** Nest's logger on pino: JSON lines, pretty ones in development. A message is text or the allow-listed fields. */
let AppLogger = class AppLogger {
    constructor(config) {
        const options = {
            level: config.logLevel,
            base: undefined,
            timestamp: pino.stdTimeFunctions.isoTime,
            formatters: { level: (level) => ({ level }) },
        };
        const people = { sync: true, singleLine: true, translateTime: 'HH:MM:ss' };
        this.pino = config.logPretty ? pino(options, pretty(people)) : pino(options);
    }
    log(message, ...rest) {
        this.write(CHATTER.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
    }
    warn(message, ...rest) {
        this.write('warn', message, rest);
    }
    /** Nest passes `(message, stack?, context?)`. */
    error(message, ...rest) {
        this.write('error', message, rest);
    }
    debug(message, ...rest) {
        this.write('debug', message, rest);
    }
    verbose(message, ...rest) {
        this.write('trace', message, rest);
    }
    fatal(message, ...rest) {
        this.write('fatal', message, rest);
    }
    /** One line with fields, for those who log without Nest. */
    write(level, message, rest = []) {
        const fields = lineOf(message, rest);
        this.pino[level](fields);
    }
};
AppLogger = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config])
], AppLogger);
export { AppLogger };
/** What a line says of the arguments of a logging call: text as `msg`, objects by their allow-listed fields only. */
export function lineOf(message, rest = []) {
    const line = {};
    const context = rest.at(-1);
    const stack = rest.find((item) => typeof item === 'string' && item.includes('\n'));
    if (typeof context === 'string' && context !== stack)
        line['context'] = context;
    if (stack)
        line['stack'] = stack.split('\n').filter((place) => /^\s+at /.test(place)).slice(0, 12); // prettier-ignore
    if (typeof message !== 'object' || message === null)
        return { ...line, msg: String(message) };
    for (const field of ALLOWED) {
        const value = message[field];
        if (value !== undefined)
            line[field] = value;
    }
    return line;
}
//# sourceMappingURL=app-logger.js.map