/** Why a row cannot be taken: what is wrong, or which field got what and what it takes. */
export class RowFault extends Error {
  constructor(
    reason: string,
    readonly detail: { field?: string; got?: string; takes?: string } = {},
  ) {
    super(reason);
  }

  static of(field: string, value: unknown, takes: string): RowFault {
    const got = shown(value);
    return new RowFault(`${field}: got ${got}, takes ${takes}`, { field, got, takes });
  }
}

const MOST_SHOWN = 120;

function shown(value: unknown): string {
  if (value === undefined || value === '') return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}...` : text;
}
