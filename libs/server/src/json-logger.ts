import type { LoggerService } from '@nestjs/common';

/**
 * Names of members that never reach a log, whatever they hold. A name counts when it contains one of these, so that
 * `titleSealed`, `x-csrf-token` and `fileName` are covered without a list of their own.
 */
const REDACTED =
  /password|secret|token|cookie|authorization|instruction|title|email|e-mail|address|file-?name|displayname|personname|layername|^name$|^text$|^body$|^url$|query|recovery|^code$|request_?sealed|document|operations|suggestions|key$/i;
const FRAMEWORK_NOISE = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory'];
const MAX_TEXT = 2_000;
const MAX_DEPTH = 5;

type Level = 'debug' | 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, unknown>>;

/** What a use case may know of logging: one structured line. */
export interface Log {
  info(fields: LogFields): void;
  warn(fields: LogFields): void;
  error(fields: unknown, ...rest: unknown[]): void;
}

/** One JSON object a line on standard output; also Nest's logger, so that the framework's own lines look the same. */
export class JsonLogger implements LoggerService, Log {
  constructor(
    private readonly service: string,
    private readonly write: (line: string) => void = (line) => void process.stdout.write(line),
    private readonly now: () => Date = () => new Date(),
  ) {}

  info(fields: LogFields): void {
    this.line('info', fields);
  }
  log(message: unknown, ...rest: unknown[]): void {
    // Which module and route Nest has found stands in the code; two hundred lines a start would hide what matters.
    if (FRAMEWORK_NOISE.includes(String(rest.at(-1)))) return;
    this.line('info', fromNest(message, rest));
  }
  warn(fields: unknown, ...rest: unknown[]): void {
    this.line('warn', fromNest(fields, rest));
  }
  error(fields: unknown, ...rest: unknown[]): void {
    this.line('error', fromNest(fields, rest));
  }
  fatal(fields: unknown, ...rest: unknown[]): void {
    this.line('error', fromNest(fields, rest));
  }

  private line(level: Level, fields: LogFields): void {
    const head = { at: this.now().toISOString(), level, service: this.service };
    this.write(`${JSON.stringify({ ...head, ...(redact(fields) as LogFields) })}\n`);
  }
}

/** A copy of a value without what a person typed or a secret: members go by their name, errors keep class and code. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT)}…` : value;
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object') return value;
  if (depth >= MAX_DEPTH) return '…';
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error) return redactError(value, depth);
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      REDACTED.test(key) ? '***' : redact(member, depth + 1),
    ]),
  );
}

/**
 * The words of an error may quote what a person typed (a database repeats a refused value), so they stay out; class,
 * code and the places in our own code are enough to find it.
 */
function redactError(error: Error, depth: number): LogFields {
  const { code } = error as Error & { code?: unknown };
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    class: error.constructor.name === 'Error' ? error.name : error.constructor.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    at: places.slice(0, 6).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) }),
  };
}

function fromNest(message: unknown, rest: readonly unknown[]): LogFields {
  if (message instanceof Error) return { error: message };
  if (message !== null && typeof message === 'object') return message as LogFields;
  const context = rest.at(-1);
  // Nest hands a stack as the parameter between; its words may quote a value, its places are in redactError's form.
  return { event: 'nest', message: String(message), ...(typeof context === 'string' ? { context } : {}) };
}
