/**
 * What estimates learn from: how much of a run ran at once, and what was foretold.
 *
 * `attempt.run_running` is null for attempts that an earlier Callboard recorded.
 *
 * A row of `forecast` says what was foretold when `elapsed_ms` of a run's own time had passed (time in which it stood
 * still does not count). While the run goes on, `mark`, `fraction` and `came_ms` are null. At its end the rows nearest
 * to the marks 0.1, 0.25, 0.5, 0.75 and 0.9 get them, and the others go.
 */
export const estimates = {
  version: 2,
  sql: `
    ALTER TABLE attempt ADD COLUMN run_running INTEGER;

    CREATE TABLE forecast (
      id INTEGER PRIMARY KEY,
      run_id TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      elapsed_ms REAL NOT NULL,
      basis TEXT NOT NULL,
      p50_ms REAL NOT NULL,
      p90_ms REAL NOT NULL,
      raw_p90_ms REAL NOT NULL,
      mark REAL,
      fraction REAL,
      came_ms REAL
    ) STRICT;
    CREATE INDEX forecast_run ON forecast (run_id, id);
    CREATE INDEX run_pipeline ON run (pipeline, finished_at_ms DESC) WHERE status = 'succeeded';
  `,
} as const
