import { Injectable, type LoggerService } from '@nestjs/common';
import { type Logger, type LoggerOptions, pino } from 'pino';
import { PinoPretty as pretty } from 'pino-pretty';
import { Config } from '../config/config.js';
import { type ErrorDescription } from './describe-error.js';

/** All that a log line may carry besides its text. What is not listed here is not written, whoever passes it. */
export interface LogFields {
  context?: string;
  request_id?: string;
  method?: string;
  /** The route's template, never the path: paths hold ids and handles. */
  route?: string;
  status?: number;
  ms?: number;
  statements?: number;
  code?: string;
  name?: string;
  count?: number;
  error?: ErrorDescription;
}

const ALLOWED: readonly (keyof LogFields)[] = [
  'context', 'request_id', 'method', 'route', 'status', 'ms', 'statements', 'code', 'name', 'count', 'error',
]; // prettier-ignore

/** Nest's own account of its start: hundreds of lines that say the same each time. */
const CHATTER = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer']);

/** Nest's logger on pino: JSON lines, pretty ones in development. A message is text or the allow-listed fields. */
@Injectable()
export class AppLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(config: Config) {
    const options: LoggerOptions = {
      level: config.logLevel,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    };
    const people = { sync: true, singleLine: true, translateTime: 'HH:MM:ss' };
    this.pino = config.logPretty ? pino(options, pretty(people)) : pino(options);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write(CHATTER.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  /** Nest passes `(message, stack?, context?)`. */
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** One line with fields, for those who log without Nest. */
  write(level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[] = []): void {
    const fields = lineOf(message, rest);
    this.pino[level](fields);
  }
}

/** What a line says of the arguments of a logging call: text as `msg`, objects by their allow-listed fields only. */
export function lineOf(message: unknown, rest: unknown[] = []): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  const context = rest.at(-1);
  const stack = rest.find((item): item is string => typeof item === 'string' && item.includes('\n'));
  if (typeof context === 'string' && context !== stack) line['context'] = context;
  if (stack) line['stack'] = stack.split('\n').filter((place) => /^\s+at /.test(place)).slice(0, 12); // prettier-ignore
  if (typeof message !== 'object' || message === null) return { ...line, msg: String(message) };
  for (const field of ALLOWED) {
    const value = (message as LogFields)[field];
    if (value !== undefined) line[field] = value;
  }
  return line;
}
