import { DomainError } from '../../../platform/domain/domain-error.js';
import { type TransferStatus } from './transfer-steps.js';

/** 404. */
export class TransferNotFound extends DomainError {
  readonly code = 'inventory.transfer_not_found';
  readonly kind = 'not_found';

  constructor(id: string) {
    super(`There is no transfer ${id}.`);
  }
}

/** 409: the table of transitions has no such step. */
export class TransferStepRefused extends DomainError {
  readonly code = 'inventory.transfer_step_refused';
  readonly kind = 'conflict';

  constructor(from: TransferStatus, to: TransferStatus) {
    super(`A transfer that is ${from.replace('_', ' ')} cannot become ${to.replace('_', ' ')}.`, {
      extra: { from, to },
    });
  }
}

/** 422: from a place to itself. */
export class TransferGoesNowhere extends DomainError {
  readonly code = 'inventory.transfer_goes_nowhere';
  readonly kind = 'invalid';

  constructor() {
    const message = 'A transfer goes from one location to another.';
    super(message, { errors: [{ code: 'same_location', path: 'to', message }] });
  }
}

/** 422: `path` is the field that named the location. */
export class TransferLocationUnknown extends DomainError {
  readonly code = 'inventory.location_unknown';
  readonly kind = 'invalid';

  constructor(path: 'from' | 'to', code: string) {
    const message = `There is no location "${code}".`;
    super(message, { errors: [{ code: 'location_unknown', path, message }] });
  }
}

/** 409: the source has fewer units that are not held; `extra.lines` names them. */
export class TransferShort extends DomainError {
  readonly code = 'inventory.transfer_short';
  readonly kind = 'conflict';

  constructor(lines: readonly { variant_id: string; requested: number; available: number }[]) {
    super('The location does not have that many units that nobody has been promised.', { extra: { lines } });
  }
}

/** 409: more units arrived than are on their way; `extra.lines` names them. */
export class MoreThanSent extends DomainError {
  readonly code = 'inventory.more_than_sent';
  readonly kind = 'conflict';

  constructor(lines: readonly { variant_id: string; requested: number; in_transit: number }[]) {
    super('More units than are on their way: what was found beyond them is an adjustment.', { extra: { lines } });
  }
}

/** 422: the reception names variants that are not on the transfer. */
export class NotOnTransfer extends DomainError {
  readonly code = 'inventory.not_on_transfer';
  readonly kind = 'invalid';

  constructor(indexes: readonly number[]) {
    const message = 'is not on this transfer';
    super('The transfer has no such variant.', {
      errors: indexes.map((index) => ({ code: 'not_on_transfer', path: `lines.${index}.variant_id`, message })),
    });
  }
}
