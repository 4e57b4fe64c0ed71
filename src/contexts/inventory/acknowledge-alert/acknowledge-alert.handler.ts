import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { AlertNotFound, AlertResolved } from '../domain/alert.errors.js';
import { Alerts } from '../storage/alerts.js';
import { ALERT_COLUMNS, type AlertRow, ALERTS, type AlertView, toAlertView } from '../views/alert.view.js';

/** Somebody (the id of a service key) sees to it. */
export class AcknowledgeAlert extends Command<AlertView> {
  constructor(
    readonly id: string,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(AcknowledgeAlert)
export class AcknowledgeAlertHandler implements ICommandHandler<AcknowledgeAlert> {
  constructor(
    private readonly alerts: Alerts,
    private readonly store: AggregateStore,
  ) {}

  /** Throws `AlertNotFound`, `AlertResolved`. */
  async execute({ id, by }: AcknowledgeAlert): Promise<AlertView> {
    const { database, clock } = this.store;
    const state = await this.alerts.acknowledge(id, by, clock.now());
    if (state === 'unknown') throw new AlertNotFound(id);
    if (state === 'resolved') throw new AlertResolved();
    const [row] = await database.query<AlertRow>(`SELECT ${ALERT_COLUMNS} FROM ${ALERTS} WHERE alert.id = $1`, [id]);
    return toAlertView(row!);
  }
}
