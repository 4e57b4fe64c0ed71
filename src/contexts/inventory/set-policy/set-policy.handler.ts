import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Policy } from '../domain/policy.js';
import { Catalogue } from '../storage/catalogue.js';
import { Policies } from '../storage/policies.js';
import { type PolicyView, toPolicyView } from '../views/policy.view.js';

/** On what terms a variant is sold from now on: the whole policy. */
export class SetPolicy extends Command<PolicyView> {
  constructor(
    readonly variantId: string,
    readonly policy: Policy,
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(SetPolicy)
export class SetPolicyHandler implements ICommandHandler<SetPolicy> {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly policies: Policies,
  ) {}

  /** Throws `VariantNotFound`, `AggregateStale`, `BelowWaiting` and `IsBundle`. */
  async execute({ variantId, policy, expectedVersion }: SetPolicy): Promise<PolicyView> {
    await this.catalogue.mustFind(variantId);
    return toPolicyView(variantId, await this.policies.set(variantId, policy, expectedVersion));
  }
}
