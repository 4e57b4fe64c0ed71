import { multiplied, rounded } from './decimal.js';
import { type Mapping, type Step } from './mapping.js';
import { RowFault } from './row-fault.js';

/** A field's value on its way: a text, or the texts of a list. Empty means that there is none. */
export type Value = string | readonly string[];

type Plain = Extract<Step, string>;

const NUMBER = 'a decimal number such as 12.5';

const PLAIN: Record<Plain, (text: string, field: string) => string> = {
  trim: (text) => text.trim(),
  squeeze: (text) => text.trim().replace(/\s+/g, ' '),
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  capitalise: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  slug,
  round: (text, field) => numeric(rounded(text), text, field),
};

export const PLAIN_STEPS = Object.keys(PLAIN) as Plain[];

/** Does the steps one after the other. Throws `RowFault` naming the field. */
export function applySteps(value: Value, steps: readonly Step[], field: string, tables: Mapping['tables']): Value {
  return steps.reduce<Value>((current, step) => apply(current, step, field, tables), value);
}

function apply(value: Value, step: Step, field: string, tables: Mapping['tables']): Value {
  if (typeof step === 'object' && 'default' in step) return value.length === 0 ? step.default : value;
  if (typeof value !== 'string') return value.map((item) => String(apply(item, step, field, tables)));
  if (value === '') return value;
  if (typeof step === 'string') return PLAIN[step](value, field);
  if ('multiply' in step) return numeric(multiplied(value, step.multiply), value, field);
  if ('cut' in step) return [...value].slice(0, step.cut).join('');
  if ('replace' in step) return value.replaceAll(step.replace[0], step.replace[1]);
  if ('split' in step) return value.split(step.split).map((part) => part.trim());
  return lookedUp(value, step, field, tables);
}

function lookedUp(text: string, step: Extract<Step, { lookup: string }>, field: string, tables: Mapping['tables']) {
  const rows = tables[step.lookup]?.rows ?? {};
  if (Object.hasOwn(rows, text)) return rows[text]!;
  if (step.else === undefined) throw RowFault.of(field, text, `a value that table ${step.lookup} has`);
  return step.else === 'keep' ? text : '';
}

function numeric(result: string | undefined, text: string, field: string): string {
  if (result === undefined) throw RowFault.of(field, text, NUMBER);
  return result;
}

/** "Café au lait" becomes "cafe-au-lait". */
function slug(text: string): string {
  const plain = text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f'’]/g, ''); // prettier-ignore
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
