import { TypeOrmModule } from '@nestjs/typeorm';
const registered = new Set();
/** What a context keeps in its schema. Imported by the context's module, so that deleting the folder deletes it all. */
export const ContextStorage = {
    of(storage) {
        storage.migrations.forEach((migration) => registered.add(migration));
        return TypeOrmModule.forFeature(storage.tables);
    },
};
/** The migrations of every context in the application (and of the platform itself). */
export function registeredMigrations() {
    return [...registered];
}
//# sourceMappingURL=context-storage.js.map