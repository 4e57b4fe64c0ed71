import { jest } from '@jest/globals';
import { getMetadataStorage, IsInt, IsString, validate } from 'class-validator';
import { findRulesOnce } from './find-rules-once.js';

class Named {
  @IsString()
  name: unknown;
}

class Counted extends Named {
  @IsInt()
  count: unknown;
}

class Grouped {
  @IsString({ groups: ['draft'] })
  name: unknown;
}

const wrong = async (value: object, groups?: string[]): Promise<string[]> =>
  (await validate(value, { groups })).map(({ property }) => property).sort();

describe('rules that are found once', () => {
  const { getTargetValidationMetadatas } = getMetadataStorage();
  beforeEach(() => findRulesOnce());
  afterEach(() => Object.assign(getMetadataStorage(), { getTargetValidationMetadatas }));

  it('are those of a class and of what it inherits, each time', async () => {
    for (let time = 0; time < 2; time++) {
      expect(await wrong(Object.assign(new Counted(), { name: 7, count: 'many' }))).toEqual(['count', 'name']);
      expect(await wrong(Object.assign(new Counted(), { name: 'Ada', count: 1 }))).toEqual([]);
      expect(await wrong(Object.assign(new Named(), { name: 7 }))).toEqual(['name']);
    }
  });

  it('are not looked for in other classes any more', async () => {
    await wrong(new Counted());
    const classes = (getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, unknown> })
      .validationMetadatas;
    const looked = jest.spyOn(classes, 'entries');
    await wrong(new Counted());
    expect(looked).not.toHaveBeenCalled();
    looked.mockRestore();
  });

  it('are as ever where there are groups', async () => {
    const value = Object.assign(new Grouped(), { name: 7 });
    expect([await wrong(value, ['draft']), await wrong(value, ['final']), await wrong(value, ['draft'])]).toEqual([
      ['name'],
      [],
      ['name'],
    ]);
  });
});
