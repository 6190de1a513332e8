/**
 * The first schema: journal, run summaries, attempts, artifacts, log lines, settings, access tokens.
 *
 * Times are epoch milliseconds (`_ms`). Every table is STRICT. The journal is the truth; `run`, `attempt` and
 * `artifact` are written in the same transaction as the events that they follow from.
 */
export const first = {
  version: 1,
  sql: `
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE event (
      seq INTEGER PRIMARY KEY,
      run_id TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      type TEXT NOT NULL,
      data TEXT NOT NULL
    ) STRICT;
    CREATE INDEX event_run ON event (run_id, seq);

    CREATE TABLE run (
      id TEXT PRIMARY KEY,
      pipeline TEXT NOT NULL,
      title TEXT NOT NULL,
      status TEXT NOT NULL,
      fraction REAL NOT NULL,
      error TEXT,
      created_at_ms INTEGER NOT NULL,
      started_at_ms INTEGER,
      finished_at_ms INTEGER,
      seq INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX run_created ON run (created_at_ms DESC, id);
    CREATE INDEX run_open ON run (status) WHERE status NOT IN ('succeeded', 'failed', 'cancelled');

    CREATE TABLE attempt (
      id INTEGER PRIMARY KEY,
      run_id TEXT NOT NULL,
      pipeline TEXT NOT NULL,
      step TEXT NOT NULL,
      item TEXT,
      attempt INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      generator TEXT NOT NULL,
      queued_at_ms INTEGER,
      started_at_ms INTEGER NOT NULL,
      ended_at_ms INTEGER NOT NULL,
      item_size REAL,
      load REAL,
      running INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX attempt_history ON attempt (pipeline, step, id DESC);
    CREATE INDEX attempt_latest ON attempt (pipeline, id DESC);
    CREATE INDEX attempt_run ON attempt (run_id);

    CREATE TABLE artifact (
      id TEXT PRIMARY KEY,
      run_id TEXT NOT NULL,
      step TEXT NOT NULL,
      item TEXT,
      kind TEXT NOT NULL,
      path TEXT NOT NULL,
      mime TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      seq INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX artifact_run ON artifact (run_id, seq);

    CREATE TABLE log_line (
      id INTEGER PRIMARY KEY,
      run_id TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      level INTEGER NOT NULL,
      step TEXT,
      item TEXT,
      attempt INTEGER,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX log_line_run ON log_line (run_id, id);
    CREATE VIRTUAL TABLE log_text USING fts5 (text, content = 'log_line', content_rowid = 'id', tokenize = 'trigram');
    CREATE TRIGGER log_line_added AFTER INSERT ON log_line BEGIN
      INSERT INTO log_text (rowid, text) VALUES (new.id, new.text);
    END;
    CREATE TRIGGER log_line_removed AFTER DELETE ON log_line BEGIN
      INSERT INTO log_text (log_text, rowid, text) VALUES ('delete', old.id, old.text);
    END;

    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE access_token (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      scope TEXT NOT NULL,
      hash BLOB NOT NULL UNIQUE,
      created_at_ms INTEGER NOT NULL,
      revoked_at_ms INTEGER
    ) STRICT;
  `,
} as const
