import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SetStock } from '../contract/set-stock.command.js';
import { checkedCounts, type RejectedCount } from '../domain/count.js';
import { Counts } from '../storage/counts.js';

@CommandHandler(SetStock)
export class SetStockHandler implements ICommandHandler<SetStock> {
  constructor(private readonly counts: Counts) {}

  async execute({ levels }: SetStock): Promise<{ changed: number; variantIds: string[]; rejected: RejectedCount[] }> {
    const { accepted, rejected } = checkedCounts(levels);
    const result = await this.counts.set(accepted);
    return { ...result, rejected: [...rejected, ...result.rejected].sort((a, b) => a.index - b.index) };
  }
}
