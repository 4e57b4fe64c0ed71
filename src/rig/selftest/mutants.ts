import { type Mutant } from '../build/mutant.js';
import { ANSWER_MUTANTS } from './mutants-of-answers.js';
import { MONEY_MUTANTS } from './mutants-of-money.js';
import { STOCK_AND_FACT_MUTANTS } from './mutants-of-stock-and-facts.js';

/** Faults that people write, each with the scenario that must go red because of it. */
export const MUTANTS: readonly Mutant[] = [...ANSWER_MUTANTS, ...STOCK_AND_FACT_MUTANTS, ...MONEY_MUTANTS];
