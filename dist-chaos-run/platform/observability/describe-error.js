/**
 * Describes an error by its name, SQLSTATE or system code, violated constraint and the places it came through. The
 * message stays out: drivers and libraries put the offending value in it.
 */
export function describeError(error) {
    if (!(error instanceof Error))
        return { name: typeof error, stack: [] };
    const { code, constraint } = ('driverError' in error ? error.driverError : error);
    return {
        name: error.name,
        ...(typeof code === 'string' && { code }),
        ...(typeof constraint === 'string' && { constraint }),
        stack: (error.stack ?? '')
            .split('\n')
            .filter((line) => /^\s+at /.test(line))
            .map((line) => line.trim())
            .slice(0, 12),
    };
}
//# sourceMappingURL=describe-error.js.map