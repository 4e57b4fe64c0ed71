/** What a log line may say about an error: never a value that a client sent. */
export interface ErrorDescription {
  name: string;
  code?: string;
  constraint?: string;
  stack: string[];
}

/**
 * Describes an error by its name, SQLSTATE or system code (its own or its cause's), violated constraint and the places it came through. The
 * message stays out: drivers and libraries put the offending value in it.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const { code, constraint } = ('driverError' in error ? error.driverError : error) as {
    code?: unknown;
    constraint?: unknown;
  };
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : codeOf(error.cause)),
    ...(typeof constraint === 'string' && { constraint }),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .slice(0, 12),
  };
}

function codeOf(cause: unknown): { code?: string } {
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? { code } : {};
}
