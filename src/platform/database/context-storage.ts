import { type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type EntitySchema, type MigrationInterface } from 'typeorm';

/** A migration class; its name ends in a 13-digit timestamp, which orders it among all contexts' migrations. */
export type Migration = new () => MigrationInterface;

const registered = new Set<Migration>();

/** What a context keeps in its schema. Imported by the context's module, so that deleting the folder deletes it all. */
export const ContextStorage = {
  of(storage: { tables: EntitySchema[]; migrations: Migration[] }): DynamicModule {
    storage.migrations.forEach((migration) => registered.add(migration));
    return TypeOrmModule.forFeature(storage.tables);
  },
};

/** The migrations of every context in the application (and of the platform itself). */
export function registeredMigrations(): Migration[] {
  return [...registered];
}
