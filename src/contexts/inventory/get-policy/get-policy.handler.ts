import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Catalogue } from '../storage/catalogue.js';
import { Policies } from '../storage/policies.js';
import { type PolicyView, toPolicyView } from '../views/policy.view.js';

/** On what terms a variant is sold. */
export class GetPolicy extends Query<PolicyView> {
  constructor(readonly variantId: string) {
    super();
  }
}

@QueryHandler(GetPolicy)
export class GetPolicyHandler implements IQueryHandler<GetPolicy> {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly policies: Policies,
  ) {}

  /** Throws `VariantNotFound`. */
  async execute({ variantId }: GetPolicy): Promise<PolicyView> {
    await this.catalogue.mustFind(variantId);
    return toPolicyView(variantId, await this.policies.find(variantId));
  }
}
