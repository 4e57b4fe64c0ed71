/** What a log line may say about an error: never a value that a client sent. */
export interface ErrorDescription {
  name: string;
  code?: string;
  constraint?: string;
  stack: string[];
}

/**
 * Describes an error by its name, SQLSTATE or system code (its own or its cause's), violated constraint and the places it
 * came through. The message stays out: drivers and libraries put the offending value in it.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const told = 'driverError' in error ? error.driverError : error;
  const code = textOf(told, 'code') ?? textOf(error.cause, 'code');
  const constraint = textOf(told, 'constraint');
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .slice(0, 12),
  };
}

function textOf(of: unknown, name: 'code' | 'constraint'): string | undefined {
  const value = (of as Record<string, unknown> | undefined | null)?.[name];
  return typeof value === 'string' ? value : undefined;
}
