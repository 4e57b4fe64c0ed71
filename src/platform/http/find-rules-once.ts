import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * Has class-validator find the rules of a class once. It looks through all classes for those that one inherits rules from,
 * each time something is validated (0.15.1, its issue 2686): a twentieth of a read, and more with every DTO. The rules are
 * complete as soon as a class is defined. What is validated by groups or schemas is looked for as before.
 */
export function findRulesOnce(storage: Storage = getMetadataStorage()): void {
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const found = new WeakMap<object, Rules>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups?.length) return find(target, schema, always, strictGroups, groups);
    const rules = found.get(target) ?? find(target, schema, always, strictGroups, groups);
    found.set(target, rules);
    return rules;
  };
}
