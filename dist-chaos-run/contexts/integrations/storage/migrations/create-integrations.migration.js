/** Imports with their counts, and the mappings that integrations have stored. The files are in the data folder. */
export class CreateIntegrations1764180000000 {
    async up(runner) {
        await runner.query(`
      CREATE SCHEMA IF NOT EXISTS integrations;

      CREATE TABLE integrations.mappings (
        name text PRIMARY KEY CONSTRAINT mappings_name_form CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
        mapping jsonb NOT NULL,
        updated_at timestamptz NOT NULL
      );

      -- The mapping is the import's own copy: nobody can change it under a running import.
      CREATE TABLE integrations.imports (
        id uuid PRIMARY KEY,
        mapping_name text NOT NULL,
        mapping jsonb NOT NULL,
        bytes bigint NOT NULL,
        status text NOT NULL DEFAULT 'queued'
          CONSTRAINT imports_status_known CHECK (status IN ('queued', 'running', 'completed', 'failed')),
        created integer NOT NULL DEFAULT 0,
        updated integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        rejected integer NOT NULL DEFAULT 0,
        rows integer GENERATED ALWAYS AS (created + updated + unchanged + rejected) STORED,
        percent integer NOT NULL DEFAULT 0 CONSTRAINT imports_percent_range CHECK (percent BETWEEN 0 AND 100),
        errors_bytes bigint NOT NULL DEFAULT 0,
        error text,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz
      );
      CREATE INDEX imports_created_at ON integrations.imports (created_at, id);
    `);
    }
    async down(runner) {
        await runner.query('DROP SCHEMA integrations CASCADE');
    }
}
//# sourceMappingURL=create-integrations.migration.js.map